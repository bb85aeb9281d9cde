package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.report.ActivityReport;
import java.util.List;

/**
 * A customer who was taken down.
 *
 * @param customer the partner's own key
 * @param accountId the account, which stays
 * @param steps what was done now, and what was so already; numbers and users that were gone before are not among them
 * @param lastReport what is to be charged for in the period of the plan
 */
public record Offboarded(Reference customer, int accountId, List<StepResult> steps, ActivityReport lastReport) {
    public Offboarded {
        steps = List.copyOf(steps);
    }
}
