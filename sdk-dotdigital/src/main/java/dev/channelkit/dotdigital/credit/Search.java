package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which movement is a grant's own. Ids decide before times do, since they need no clock: its own has a higher one than all that was there before it
 * was sent, and no higher one than what was there when the next was. When in doubt it says so: an equal grant of somebody else's that is
 * taken for ours is a grant lost, and ours taken for somebody else's is one made twice.
 */
final class Search {
    /** How far apart the clocks of both sides may be, where ids do not tell. */
    private static final Duration SKEW = Duration.ofMinutes(2);
    /** From the vendor's limit of 125 s and what a client adds to it: so long after it was sent nothing else is likely to have come. */
    private static final Duration PROMPT = Duration.ofMinutes(10);
    /** Months end in many ways, but not so far apart. */
    private static final Duration EXPIRY = Duration.ofDays(4);

    private final CreditGrant asked;
    private final Seen seen;
    private final OtherGrants others;
    private final Instant earliest;
    private final Instant latest;
    private final boolean prompt;

    /** @param now by the machine's clock, as is when it was sent */
    Search(JournalEntry open, Seen seen, List<JournalEntry> others, Instant now, Duration settleAfter) {
        asked = CreditGrant.of(open);
        this.seen = seen;
        this.others = OtherGrants.of(open, seen, others);
        Instant sentAt = Objects.requireNonNull(open.sentAt(), "sentAt");
        earliest = sentAt.minus(Duration.ofMinutes(1)).minus(SKEW);
        latest = sentAt.plus(settleAfter).plus(SKEW);
        prompt = now.isBefore(sentAt.plus(PROMPT));
    }

    /** @param history all that came after what was seen, and perhaps some of before; by id */
    Settlement<CreditGrant> in(List<Movement> history) {
        if (history.stream().anyMatch(this::isOutOfOrder)) {
            return Settlement.undecided("an equal grant has come that has a lower id than what was there before");
        }
        List<Movement> later = history.stream()
                .filter(movement -> seen.isBefore(movement.id()) && !others.excludes(movement.id()))
                .toList();
        List<Movement> equal = later.stream()
                .filter(movement -> movement.mayGrant(asked.credits()))
                .toList();
        List<Movement> candidates =
                equal.stream().filter(movement -> !isAnotherUsers(movement)).toList();
        if (candidates.isEmpty()) {
            return nothingFound(history, later, equal);
        }
        if (others.mayHaveAny()) {
            return Settlement.undecided(
                    "an equal grant came before which the history could not be read, so the two cannot be told apart");
        }
        List<Movement> inTime = narrowed(candidates, this::isInTime);
        if (inTime.size() == 1 && isInTime(inTime.get(0))) {
            return found(inTime.get(0));
        }
        if (inTime.size() == 1) {
            return Settlement.undecided("an equal grant came, but not at that time");
        }
        List<Movement> lapsing = narrowed(narrowed(inTime, this::isNamed), this::lapsesAsAsked);
        return lapsing.size() == 1 && isInTime(lapsing.get(0))
                ? found(lapsing.get(0))
                : Settlement.undecided(lapsing.size() + " equal grants came, and nothing tells which is this one");
    }

    private Settlement<CreditGrant> nothingFound(List<Movement> history, List<Movement> later, List<Movement> equal) {
        if (!equal.isEmpty() && !seen.userNamed() && !History.names(history, seen.user())) {
            return Settlement.undecided(
                    "an equal grant came by another user, but the history was never seen to name this client's user");
        }
        boolean oddly = later.stream()
                .anyMatch(movement -> movement.kind() == Movement.Kind.OTHER && movement.credits() == asked.credits());
        return oddly ? Settlement.undecided("as many credits came otherwise than by a grant") : Settlement.absent();
    }

    private Settlement<CreditGrant> found(Movement movement) {
        return Settlement.confirmed(new CreditGrant(
                asked.reference(),
                asked.accountId(),
                asked.credits(),
                asked.expiryMonths(),
                movement.id(),
                null,
                movement.expiresOn()));
    }

    /** Were ids not to rise with time, nothing would follow from them. */
    private boolean isOutOfOrder(Movement movement) {
        Instant latestSeen = seen.latestEqual();
        return !seen.isBefore(movement.id())
                && movement.mayGrant(asked.credits())
                && isNew(movement)
                && !Long.valueOf(movement.id()).equals(seen.last())
                && (latestSeen == null || movement.on().isAfter(latestSeen));
    }

    /** By either clock, since both may be wrong. */
    private boolean isNew(Movement movement) {
        Instant lastOn = seen.lastOn();
        return movement.on().isAfter(earliest)
                || lastOn != null && movement.on().isAfter(lastOn);
    }

    /** Who is asked soon enough needs no clock of the provider's. */
    private boolean isInTime(Movement movement) {
        return prompt || movement.on().isAfter(earliest) && movement.on().isBefore(latest);
    }

    private boolean isAnotherUsers(Movement movement) {
        return movement.user() != null
                && seen.user() != null
                && !movement.user().equals(seen.user());
    }

    private boolean isNamed(Movement movement) {
        return movement.user() != null && movement.user().equals(seen.user());
    }

    private boolean lapsesAsAsked(Movement movement) {
        Instant expiresOn = movement.expiresOn();
        OffsetDateTime due = movement.on().atOffset(ZoneOffset.UTC).plusMonths(asked.expiryMonths());
        return expiresOn != null
                && Duration.between(due.toInstant(), expiresOn).abs().compareTo(EXPIRY) < 0;
    }

    /** Those that fit; all of them where none does. */
    private static List<Movement> narrowed(List<Movement> movements, Predicate<Movement> fits) {
        List<Movement> fitting = movements.stream().filter(fits).toList();
        return fitting.isEmpty() ? movements : fitting;
    }
}
