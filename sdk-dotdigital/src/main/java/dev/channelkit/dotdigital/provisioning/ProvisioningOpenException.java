package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.OutcomeUnknownException;

/** A plan could not be carried out to its end: a call went out, and nobody knows what became of it. */
public final class ProvisioningOpenException extends OutcomeUnknownException {
    private static final long serialVersionUID = 1L;

    private final transient ProvisioningResult.Open result;

    ProvisioningOpenException(ProvisioningResult.Open result) {
        super(
                "the plan of " + result.customer() + " stopped at "
                        + result.open().step() + ": " + result.open().why(),
                CallDetails.none(),
                result.open().advice(),
                null);
        this.result = result;
    }

    /** How far it has come; lost when the exception is serialized. */
    public ProvisioningResult.Open result() {
        return result;
    }
}
