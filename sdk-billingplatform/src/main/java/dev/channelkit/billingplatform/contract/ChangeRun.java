package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.ContractConflictException.Kind;
import dev.channelkit.billingplatform.model.AccountProduct;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of plan. The new line is created first, since that is what the platform may refuse; the old one, whose end can be written any number
 * of times, is ended afterwards.
 */
final class ChangeRun {
    private final Subjects subjects;
    private final Creations creations;

    ChangeRun(Subjects subjects, Creations creations) {
        this.subjects = subjects;
        this.creations = creations;
    }

    ChangedPlan run(PlanChange change) {
        AccountProduct old = subjects.lines().get(change.accountProductId());
        LocalDate last = change.from().minusDays(1);
        refuseUnlessOpen(old, last);
        if (change.productId().equals(old.productId()) && !last.equals(Days.of(old.endDate()))) {
            return swapped(old, change, last); // two lines of one product would be in each other's way
        }
        Once.Made made = creations.line(line(old, change));
        boolean ended = end(old, last);
        return new ChangedPlan(change.accountProductId(), made.id(), made.made(), ended);
    }

    private ChangedPlan swapped(AccountProduct old, PlanChange change, LocalDate last) {
        boolean ended = end(old, last);
        Once.Made made = creations.line(line(old, change));
        return new ChangedPlan(change.accountProductId(), made.id(), made.made(), ended);
    }

    private static Line line(AccountProduct old, PlanChange change) {
        return new Line(
                Subjects.id(old.accountId()),
                change.productId(),
                old.contractId(),
                change.from(),
                null,
                change.quantity());
    }

    private boolean end(AccountProduct old, LocalDate last) {
        if (last.equals(Days.of(old.endDate()))) {
            return false;
        }
        var unused = subjects.lines()
                .update(AccountProduct.builder()
                        .id(Subjects.id(old.id()))
                        .endDate(Days.at(last))
                        .build());
        return true;
    }

    private static void refuseUnlessOpen(AccountProduct old, LocalDate last) {
        LocalDate begun = Days.of(old.startDate());
        LocalDate ended = Days.of(old.endDate());
        if (begun != null && begun.isAfter(last) || ended != null && ended.isBefore(last)) {
            throw new ContractConflictException(
                    Kind.ENDED_OTHERWISE,
                    List.of(Subjects.id(old.id())),
                    "the line runs from " + begun + " to " + ended + ", and would have to end on " + last,
                    "change it from a day on which the account has it");
        }
    }
}
