package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which customer pays for a cloud account, month by month. A month is charged to one customer: the one that has the account at its end,
 * else the last one that had it in it. Former assignments stay in the row, unanswered.
 */
final class Assignments {
    private static final String FORMER = "_formerAssignments";
    private static final String HAS_FORMER = "_hasFormer";

    private Assignments() {}

    /** The id of the customer that pays for the account in that month; empty where nobody does. */
    static Optional<String> payer(Row account, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        if (account.get("customerId") != null && startsBy(account, end)) {
            return Optional.of(account.text("customerId"));
        }
        return account.rows(FORMER).stream()
                .filter(former -> startsBy(former, end))
                .filter(former ->
                        !LocalDate.parse(former.text("billingEndDate")).isBefore(month.atDay(1)))
                .map(former -> former.text("customerId"))
                .reduce((earlier, later) -> later);
    }

    /** The accounts that the customer pays for in some month, now assigned or formerly. */
    static Stream<Row> accountsOf(SesState state, Row customer) {
        Stream<Row> former = state.of(SesEntities.CLOUD_ACCOUNT, HAS_FORMER, "true").stream()
                .filter(account -> !account.text("customerId").equals(customer.id()))
                .filter(account -> account.rows(FORMER).stream()
                        .anyMatch(one -> one.text("customerId").equals(customer.id())));
        return Stream.concat(state.of(SesEntities.CLOUD_ACCOUNT, "customerId", customer.id()).stream(), former);
    }

    /** The account, assigned to nobody any more; its customer pays until that day. */
    static Row ended(Row account, LocalDate last) {
        List<Row> former = new ArrayList<>(account.rows(FORMER));
        former.add(Row.builder()
                .set("customerId", account.get("customerId"))
                .set("billingStartDate", account.get("billingStartDate"))
                .set("billingEndDate", last.toString())
                .build());
        return unassigned(account)
                .set(FORMER, List.copyOf(former))
                .set(HAS_FORMER, true)
                .build();
    }

    /** The account without a trace of that customer. */
    static Row forgotten(Row account, String customerId) {
        Row.Builder row = account.text("customerId").equals(customerId) ? unassigned(account) : account.toBuilder();
        List<Row> former = account.rows(FORMER).stream()
                .filter(one -> !one.text("customerId").equals(customerId))
                .toList();
        return row.set(FORMER, former).set(HAS_FORMER, !former.isEmpty()).build();
    }

    private static Row.Builder unassigned(Row account) {
        return account.toBuilder().set("customerId", null).set("billingStartDate", null);
    }

    private static boolean startsBy(Row assignment, LocalDate day) {
        String start = assignment.text("billingStartDate");
        return !start.isEmpty() && !LocalDate.parse(start).isAfter(day);
    }
}
