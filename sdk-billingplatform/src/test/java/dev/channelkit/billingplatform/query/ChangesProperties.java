package dev.channelkit.billingplatform.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.model.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Walks over a table that changes between pages; its copy is brought up to date by what the walks give. */
class ChangesProperties {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    /** Ids and when each was last changed, with many at the same moment. */
    private static final class Table {
        private final Map<Integer, Instant> rows = new TreeMap<>();
        private final Random random;
        private final ChronoUnit grain;
        private Instant now = BEGIN;

        Table(long seed, ChronoUnit grain) {
            random = new Random(seed);
            this.grain = grain;
        }

        /** Time goes on now and then only, so that moments are shared. */
        void change(int times) {
            for (int i = 0; i < times; i++) {
                now = random.nextInt(4) == 0 ? now.plus(1 + random.nextInt(3), grain) : now;
                rows.put(random.nextInt(60), now);
            }
        }

        /** As the provider does: its times as fine as they are, the filter's in milliseconds. */
        List<Account> page(ChangeKey after, Instant end, int size) {
            return rows.entrySet().stream()
                    .filter(row -> isAfter(row.getValue(), row.getKey(), after)
                            && !row.getValue().isAfter(end))
                    .sorted(Map.Entry.<Integer, Instant>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .limit(size)
                    .map(row -> account(row.getKey(), row.getValue()))
                    .toList();
        }

        List<Account> newest(Instant start) {
            return rows.entrySet().stream()
                    .filter(row -> !row.getValue().isBefore(start))
                    .max(Map.Entry.comparingByValue())
                    .map(row -> List.of(account(row.getKey(), row.getValue())))
                    .orElse(List.of());
        }

        private static Account account(int id, Instant updated) {
            return Account.builder()
                    .id(String.valueOf(id))
                    .updated(updated.atOffset(ZoneOffset.UTC))
                    .build();
        }

        /** Asks this table, in which something may happen behind every answer. */
        ChangeSource<Account> source(int size, Runnable behindAnAnswer) {
            return new ChangeSource<>() {
                @Override
                public List<Account> newest(Instant start) {
                    List<Account> rows = Table.this.newest(start);
                    behindAnAnswer.run();
                    return rows;
                }

                @Override
                public List<Account> page(ChangeKey after, Instant end) {
                    List<Account> rows = Table.this.page(after, end, size);
                    behindAnAnswer.run();
                    return rows;
                }
            };
        }

        private static boolean isAfter(Instant updated, int id, ChangeKey after) {
            String last = after.id();
            if (last == null) {
                return !updated.isBefore(after.updated());
            }
            return updated.isAfter(after.updated()) || updated.equals(after.updated()) && id > Integer.parseInt(last);
        }
    }

    @Property(tries = 300)
    void aCopyThatFollowsTheWatermarkMissesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size, @ForAll boolean breakOff) {
        Table table = new Table(seed, ChronoUnit.MILLIS);
        table.change(80);
        Map<Integer, Instant> copy = new HashMap<>();
        Instant watermark = Instant.EPOCH;
        for (int night = 0; night < 4; night++) {
            int changes = night == 3 ? 0 : 5;
            ChangeWalk<Account> walk = new ChangeWalk<>(
                    table.source(size, () -> table.change(table.random.nextInt(1 + changes) < 2 ? changes : 0)),
                    Account.codec(),
                    size,
                    watermark);
            try (ChangedRows<Account> rows = new ChangedRows<>(walk, watermark)) {
                for (Account row : rows) {
                    int id = Integer.parseInt(Objects.requireNonNull(row.id()));
                    copy.put(id, Objects.requireNonNull(row.updated()).toInstant());
                    if (night < 3 && (breakOff && table.random.nextInt(12) == 0 || table.random.nextInt(400) == 0)) {
                        break; // the row in hand was taken
                    }
                }
                watermark = rows.watermark();
            }
        }
        assertThat(copy).containsExactlyInAnyOrderEntriesOf(table.rows);
    }

    @Property(tries = 200)
    void timesFinerThanAFilterLoseNothingEither(@ForAll long seed) {
        Table table = new Table(seed, ChronoUnit.MICROS);
        for (int i = 0; i < 12; i++) {
            table.change(5);
            table.now = table.now.plusMillis(1);
        }
        List<String> seen = new ArrayList<>();
        ChangeWalk<Account> walk = new ChangeWalk<>(table.source(25, () -> {}), Account.codec(), 25, BEGIN);
        walk.forEachRemaining(row -> seen.add(row.id() + " " + row.updated()));
        assertThat(seen).doesNotHaveDuplicates().hasSize(table.rows.size());
    }
}
