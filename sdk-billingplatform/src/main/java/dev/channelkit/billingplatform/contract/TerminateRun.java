package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.EndedLine.State;
import dev.channelkit.billingplatform.model.AccountProduct;
import dev.channelkit.billingplatform.model.Contract;
import dev.channelkit.commons.batch.BatchEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A termination: the contract's last day, then that of its account products. Each can be written any number of times. */
final class TerminateRun {
    private final Subjects subjects;

    TerminateRun(Subjects subjects) {
        this.subjects = subjects;
    }

    TerminationReport run(Contract contract, LocalDate last, @Nullable String status) {
        String id = Subjects.id(contract.id());
        boolean changed = !last.equals(Days.of(contract.endDate()))
                || status != null && !status.equals(contract.contractStatus());
        if (changed) {
            Contract.Builder end = Contract.builder().id(id).endDate(Days.at(last));
            var unused = subjects.contracts()
                    .update(
                            status == null
                                    ? end.build()
                                    : end.contractStatus(status).build());
        }
        List<EndedLine> lines = new ArrayList<>();
        List<AccountProduct> ends = new ArrayList<>();
        for (AccountProduct line : subjects.linesOf(id)) {
            LocalDate ended = Days.of(line.endDate());
            LocalDate begun = Days.of(line.startDate());
            if (ended != null && !ended.isAfter(last)) {
                lines.add(new EndedLine(Subjects.id(line.id()), line.productId(), State.THERE, null));
            } else if (begun != null && begun.isAfter(last)) {
                lines.add(new EndedLine(
                        Subjects.id(line.id()), line.productId(), State.BEGINS_LATER, "it begins on " + begun));
            } else {
                ends.add(line);
            }
        }
        end(ends, last, lines);
        return new TerminationReport(id, changed, lines);
    }

    private void end(List<AccountProduct> lines, LocalDate last, List<EndedLine> ended) {
        if (lines.isEmpty()) {
            return;
        }
        List<AccountProduct> changes = lines.stream()
                .map(line -> AccountProduct.builder()
                        .id(Subjects.id(line.id()))
                        .endDate(Days.at(last))
                        .build())
                .toList();
        for (BatchEntry<AccountProduct> entry : subjects.lines().update(changes).entries()) {
            AccountProduct line = lines.get((int) entry.index());
            State state = switch (entry.state()) {
                case SUCCEEDED -> State.ENDED;
                case UNKNOWN -> State.UNKNOWN;
                case NOT_SENT -> State.NOT_SENT;
                default -> State.REFUSED;
            };
            ended.add(new EndedLine(
                    Subjects.id(line.id()), line.productId(), state, state == State.ENDED ? null : entry.text()));
        }
    }

    static ContractConflictException none(String number) {
        return new ContractConflictException(
                ContractConflictException.Kind.NO_SUCH_CONTRACT,
                List.of(),
                "there is no contract " + number + ", or the API user may not see it",
                "look at the number, and at the user's sharing groups");
    }
}
