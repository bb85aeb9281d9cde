package dev.channelkit.sandbox.internal.dotdigital;

import dev.channelkit.sandbox.dotdigital.Grant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The credits of all accounts: grants that lapse, use that takes from the grant that lapses soonest, and a history with numbers that rise over the
 * whole platform. Time comes with each call and does not go back.
 */
final class Ledger {
    private static final Comparator<Lot> SOONEST =
            Comparator.<Lot, Instant>comparing(lot -> lot.expiresAt).thenComparing(lot -> lot.id);

    private final Map<Integer, List<Lot>> lots = new HashMap<>();
    private final Map<Integer, List<Transaction>> histories = new HashMap<>();
    private final PriorityQueue<Lot> lapsing = new PriorityQueue<>(SOONEST);
    private long lastId = 700_000;

    /**
     * An entry of an account's history.
     *
     * @param credits signed
     * @param balance after it
     * @param expiresAt of a grant
     * @param by the API user who did it; null for the platform itself
     */
    record Transaction(
            long id,
            int accountId,
            String type,
            int credits,
            long balance,
            Instant at,
            @Nullable Instant expiresAt,
            @Nullable String by) {}

    /** A grant, and what is left of it. */
    private static final class Lot {
        private final long id;
        private final int accountId;
        private final int credits;
        private final Instant grantedAt;
        private final Instant expiresAt;
        private int remaining;

        Lot(long id, int accountId, int credits, Instant grantedAt, Instant expiresAt) {
            this.id = id;
            this.accountId = accountId;
            this.credits = credits;
            this.grantedAt = grantedAt;
            this.expiresAt = expiresAt;
            remaining = credits;
        }

        Grant shown() {
            return new Grant(id, accountId, credits, remaining, grantedAt, expiresAt);
        }
    }

    /** Has lapse what lapsed until then; each at its own moment. */
    void expire(Instant now) {
        while (!lapsing.isEmpty() && !lapsing.element().expiresAt.isAfter(now)) {
            Lot lot = lapsing.remove();
            if (lot.remaining > 0) {
                int gone = lot.remaining;
                lot.remaining = 0;
                note(lot.accountId, "Expired", -gone, lot.expiresAt, null, null);
            }
        }
    }

    /** Grants credits, which lapse so many calendar months later, in UTC. */
    Grant grant(int accountId, int credits, int months, Instant now, String by) {
        expire(now);
        Instant expires = now.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
        Lot lot = new Lot(lastId + 1, accountId, credits, now, expires);
        lots.computeIfAbsent(accountId, none -> new ArrayList<>()).add(lot);
        lapsing.add(lot);
        note(accountId, "Added", credits, now, expires, by);
        return lot.shown();
    }

    /** Uses credits, first those that lapse soonest; tells how many there were, of so many at most. */
    int consume(int accountId, int credits, Instant now) {
        expire(now);
        int left = credits;
        List<Lot> soonest = new ArrayList<>(lots.getOrDefault(accountId, List.of()));
        soonest.sort(SOONEST);
        for (Lot lot : soonest) {
            int taken = Math.min(left, lot.remaining);
            lot.remaining -= taken;
            left -= taken;
        }
        int used = credits - left;
        if (used > 0) {
            note(accountId, "Consumed", -used, now, null, null);
        }
        return used;
    }

    /** What the account has left then. */
    long balance(int accountId) {
        return lots.getOrDefault(accountId, List.of()).stream()
                .mapToLong(lot -> lot.remaining)
                .sum();
    }

    /** When the next credits lapse. */
    Optional<Instant> nextExpiry(int accountId) {
        return lots.getOrDefault(accountId, List.of()).stream()
                .filter(lot -> lot.remaining > 0)
                .map(lot -> lot.expiresAt)
                .min(Comparator.naturalOrder());
    }

    /** How many lapse at that moment. */
    long expiring(int accountId, Instant at) {
        return lots.getOrDefault(accountId, List.of()).stream()
                .filter(lot -> lot.expiresAt.equals(at))
                .mapToLong(lot -> lot.remaining)
                .sum();
    }

    /** All grants of an account, in the order of granting. */
    List<Grant> grants(int accountId) {
        return lots.getOrDefault(accountId, List.of()).stream().map(Lot::shown).toList();
    }

    /** An account's history, oldest first. */
    List<Transaction> history(int accountId) {
        return List.copyOf(histories.getOrDefault(accountId, List.of()));
    }

    private void note(
            int accountId, String type, int credits, Instant at, @Nullable Instant expires, @Nullable String by) {
        histories
                .computeIfAbsent(accountId, none -> new ArrayList<>())
                .add(new Transaction(++lastId, accountId, type, credits, balance(accountId), at, expires, by));
    }
}
