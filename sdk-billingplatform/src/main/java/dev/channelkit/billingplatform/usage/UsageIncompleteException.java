package dev.channelkit.billingplatform.usage;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** A load was worked on, and the platform does not have every record. */
public final class UsageIncompleteException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient UsageReport report;

    UsageIncompleteException(UsageReport report) {
        super(
                "not every record was taken: " + report,
                Outcome.APPLIED,
                CallDetails.none(),
                report.isReconciled()
                        ? "correct the records in the files of the report, and load them under another reference"
                        : "look with the platform what became of the records that are in neither file",
                null);
        this.report = report;
    }

    public UsageReport report() {
        return report;
    }
}
