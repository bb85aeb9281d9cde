package dev.channelkit.sandbox.internal.dotdigital;

import java.time.Duration;

/** The platform says no, under one of its names for errors. */
final class FaultException extends RuntimeException {
    static final String ARGUMENT = "ArgumentFaultContract";
    static final String NOT_FOUND = "NotFoundFaultContract";
    static final String DUPLICATE = "DuplicateFaultContract";
    static final String CREDIT = "InsufficientCreditFaultContract";
    static final String SERVICE = "ServiceFaultContract";

    private final int status;
    private final String type;
    private final String parameter;
    private final transient Duration heldBack;

    private FaultException(int status, String type, String parameter, String message, Duration heldBack) {
        super(message);
        this.status = status;
        this.type = type;
        this.parameter = parameter;
        this.heldBack = heldBack;
    }

    /** A parameter that does not do. */
    static FaultException argument(String parameter, String message) {
        return new FaultException(400, ARGUMENT, parameter, message, Duration.ZERO);
    }

    /** An id of nothing in the partner's estate. */
    static FaultException notFound(String parameter, String what) {
        return new FaultException(400, NOT_FOUND, parameter, what + " was not found.", Duration.ZERO);
    }

    /** What is there already. */
    static FaultException duplicate(String parameter, String message) {
        return new FaultException(400, DUPLICATE, parameter, message, Duration.ZERO);
    }

    /** The partner has no credits left to hand out. */
    static FaultException noCredit(String message) {
        return new FaultException(400, CREDIT, "Credits", message, Duration.ZERO);
    }

    /** The platform gives up, after so long. */
    static FaultException timeout(Duration after) {
        return new FaultException(504, SERVICE, "", "The operation has timed out.", after);
    }

    /** The method is not there. */
    static FaultException noMethod() {
        return new FaultException(404, SERVICE, "", "Endpoint not found.", Duration.ZERO);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Which parameter is meant; empty for none. */
    String parameter() {
        return parameter;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    Duration heldBack() {
        return heldBack;
    }
}
