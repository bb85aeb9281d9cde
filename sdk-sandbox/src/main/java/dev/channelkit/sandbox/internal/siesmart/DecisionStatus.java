package dev.channelkit.sandbox.internal.siesmart;

/** The decision statuses that the simulation itself gives. */
final class DecisionStatus {
    static final String NOT_AVAILABLE = "NOT_AVAILABLE";
    static final String PENDING = "PENDING";
    static final String ACCEPTED = "ACCEPTED";
    static final String DECLINED = "DECLINED";
    /** How such a status begins; the vendor's public text breaks off here. */
    static final String MORE_INFORMATION = "MORE_INFORMATION";
    /** One that begins so, and is longer. */
    static final String MORE_INFORMATION_REQUIRED = "MORE_INFORMATION_REQUIRED";

    private DecisionStatus() {}
}
