package dev.channelkit.billingplatform.contract;

import java.util.List;

/**
 * What a termination has done and what it has not. Nothing is undone where a part fails: terminate again, and what is left is done.
 *
 * @param contractId the contract, whose last day is set
 * @param contractChanged whether this run set it
 * @param lines its account products
 */
public record TerminationReport(String contractId, boolean contractChanged, List<EndedLine> lines) {
    public TerminationReport {
        lines = List.copyOf(lines);
    }

    /** Whether all account products end with the contract. */
    public boolean isComplete() {
        return left().isEmpty();
    }

    /** Those that do not, or of which nobody knows. */
    public List<EndedLine> left() {
        return lines.stream().filter(line -> !line.isEnded()).toList();
    }
}
