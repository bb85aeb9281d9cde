package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener, and keeps what was there and what was made. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.dotdigital");

    private final Reference customer;
    private final ProvisioningListener listener;
    private final List<StepResult> results = new ArrayList<>();

    Progress(Reference customer, ProvisioningListener listener) {
        this.customer = customer;
        this.listener = listener;
    }

    void looked(ProvisioningStep step) {
        tell(step, StepState.LOOKED, "");
    }

    void sent(ProvisioningStep step, String subject) {
        tell(step, StepState.SENT, subject);
    }

    void there(ProvisioningStep step, String subject) {
        results.add(new StepResult(step, subject, false));
        tell(step, StepState.THERE, subject);
    }

    void done(ProvisioningStep step, String subject) {
        results.add(new StepResult(step, subject, true));
        tell(step, StepState.DONE, subject);
    }

    void unknown(ProvisioningStep step, String subject) {
        tell(step, StepState.UNKNOWN, subject);
    }

    List<StepResult> results() {
        return List.copyOf(results);
    }

    private void tell(ProvisioningStep step, StepState state, String subject) {
        try {
            listener.on(new StepEvent(customer, step, state, subject));
        } catch (RuntimeException e) {
            LOG.warn("A listener failed when it was told of {} {}; the plan goes on", step, state, e);
        }
    }
}
