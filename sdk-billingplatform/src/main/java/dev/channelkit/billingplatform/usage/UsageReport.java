package dev.channelkit.billingplatform.usage;

import dev.channelkit.commons.reference.Reference;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a load.
 *
 * @param reference whose it is
 * @param parts its files or calls, in order
 * @param invalid how many records were not sent, since they lack something or have a field without a column
 * @param invalidFile those, with what is wrong with each; null for none
 */
public record UsageReport(
        Reference reference,
        List<UsagePart> parts,
        long invalid,
        @Nullable Path invalidFile) {
    public UsageReport {
        parts = List.copyOf(parts);
    }

    /** How many records were sent. */
    public long sent() {
        return parts.stream().mapToLong(UsagePart::sent).sum();
    }

    public long accepted() {
        return parts.stream().mapToLong(UsagePart::accepted).sum();
    }

    public long rejected() {
        return parts.stream().mapToLong(UsagePart::rejected).sum();
    }

    /** Whether accepted and rejected records make up what was sent, in every part. */
    public boolean isReconciled() {
        return parts.stream().allMatch(UsagePart::isReconciled);
    }

    /** Whether the platform has every record. */
    public boolean isComplete() {
        return isReconciled() && rejected() == 0 && invalid == 0;
    }

    /**
     * This report, if the platform has every record.
     *
     * @throws UsageIncompleteException otherwise, with this report
     */
    public UsageReport orThrow() {
        if (!isComplete()) {
            throw new UsageIncompleteException(this);
        }
        return this;
    }

    /** The numbers. */
    @Override
    public String toString() {
        return "UsageReport[" + reference + ": " + sent() + " sent, " + accepted() + " accepted, " + rejected()
                + " rejected, " + invalid + " not sent" + (isReconciled() ? "" : "; the numbers do not add up") + "]";
    }
}
