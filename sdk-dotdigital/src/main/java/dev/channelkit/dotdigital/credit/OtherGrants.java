package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the journal's other grants to an account say of one. Whoever looked at the history after it saw what came of it, since nobody sends while
 * an earlier one may still arrive; so what came after their look is not its own.
 */
final class OtherGrants {
    /** The machine's clock may have been set between two grants. */
    private static final Duration CLOCK_SET = Duration.ofMinutes(10);

    private final Set<Long> taken;
    private final @Nullable Seen next;
    private final boolean unordered;

    private OtherGrants(Set<Long> taken, @Nullable Seen next, boolean unordered) {
        this.taken = taken;
        this.next = next;
        this.unordered = unordered;
    }

    static OtherGrants of(JournalEntry open, Seen seen, List<JournalEntry> others) {
        List<JournalEntry> grants = others.stream()
                .filter(other -> other.operation().equals(Credits.GRANT))
                .toList();
        Set<Long> taken = grants.stream()
                .filter(other -> other.state() == JournalState.CONFIRMED)
                .map(other -> CreditGrant.of(other).transactionId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Seen next = null;
        for (JournalEntry other : grants) {
            Seen look = Seen.of(other);
            if (look != null && look.turn() > seen.turn() && (next == null || look.turn() < next.turn())) {
                next = look;
            }
        }
        int credits = CreditGrant.of(open).credits();
        Instant sentAt = Objects.requireNonNull(open.sentAt(), "sentAt");
        boolean unordered = grants.stream()
                .filter(other -> CreditGrant.of(other).credits() == credits)
                .anyMatch(other -> mayHaveAny(other, sentAt));
        return new OtherGrants(taken, next, unordered);
    }

    /** A grant before which the history could not be read, and which may have been made after this one. */
    private static boolean mayHaveAny(JournalEntry other, Instant sentAt) {
        boolean perhaps =
                other.state() == JournalState.CONFIRMED || other.state().isInDoubt();
        Instant at = other.sentAt();
        return perhaps
                && Seen.of(other) == null
                && CreditGrant.of(other).transactionId() == null
                && (at == null || at.isAfter(sentAt.minus(CLOCK_SET)));
    }

    /** Whether a movement cannot be the one that is looked for. */
    boolean excludes(long transactionId) {
        return taken.contains(transactionId) || next != null && next.isBefore(transactionId);
    }

    /** Whether any movement may as well be that of a grant of the same amount of which nobody knows when it was made. */
    boolean mayHaveAny() {
        return unordered;
    }
}
