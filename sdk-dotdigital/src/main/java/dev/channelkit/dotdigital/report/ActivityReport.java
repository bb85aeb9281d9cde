package dev.channelkit.dotdigital.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is charged for in a period, over all accounts.
 *
 * @param from when the period begins
 * @param before when it ends; not part of it
 * @param rows all lines, by account id and then as the provider has them; the same whichever way they were read
 * @param accountByAccount whether they were read so, because the provider did not manage the whole estate in time
 */
public record ActivityReport(Instant from, Instant before, List<ActivityRow> rows, boolean accountByAccount) {
    public ActivityReport {
        rows = rows.stream()
                .sorted(Comparator.comparingInt(ActivityRow::accountId))
                .toList();
    }

    /** The rows of each account that has any, with their sums, by account id. */
    public List<AccountActivity> byAccount() {
        Map<Integer, List<ActivityRow>> rowsOf = new LinkedHashMap<>();
        rows.forEach(row ->
                rowsOf.computeIfAbsent(row.accountId(), id -> new ArrayList<>()).add(row));
        return rowsOf.entrySet().stream()
                .map(entry -> new AccountActivity(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Period and size; not the rows. */
    @Override
    public String toString() {
        return "ActivityReport[" + from + " to " + before + ", " + rows.size() + " rows]";
    }
}
