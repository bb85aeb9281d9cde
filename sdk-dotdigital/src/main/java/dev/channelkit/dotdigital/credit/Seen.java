package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account's history showed before a grant was sent, so that what came afterwards can be told by ids, whatever the clocks say.
 *
 * @param turn counts the looks at one account, in the order in which they were made
 * @param last the id of the last movement; null when there was none at all
 * @param lastOn when that was, by the provider's clock; null when there was none
 * @param latestEqual when the last grant of the same amount was that was seen, by the provider's clock; null when none was
 * @param user the mark of the API user who was to send it; null when that is not known
 * @param userNamed whether grants in the history were seen to name the API user as this client does
 */
record Seen(
        int turn,
        @Nullable Long last,
        @Nullable Instant lastOn,
        @Nullable Instant latestEqual,
        @Nullable String user,
        boolean userNamed) {
    private static final String TURN = "turn";
    private static final String LAST = "last";
    private static final String LAST_ON = "lastOn";
    private static final String LATEST_EQUAL = "latestEqual";
    private static final String USER = "user";
    private static final String USER_NAMED = "userNamed";
    private static final String NONE = "none";

    /** The next turn of an account, given all entries of it. */
    static int nextTurn(List<JournalEntry> ofAccount) {
        return 1
                + ofAccount.stream()
                        .map(Seen::of)
                        .filter(Objects::nonNull)
                        .mapToInt(Seen::turn)
                        .max()
                        .orElse(0);
    }

    /** What was seen before an entry was sent; null when that could not be read. */
    static @Nullable Seen of(JournalEntry entry) {
        Facts facts = entry.seen();
        String last = facts == null ? null : facts.get(LAST);
        if (facts == null || last == null) {
            return null;
        }
        return new Seen(
                Integer.parseInt(Objects.requireNonNull(facts.get(TURN), TURN)),
                last.equals(NONE) ? null : Long.valueOf(last),
                instant(facts.get(LAST_ON)),
                instant(facts.get(LATEST_EQUAL)),
                facts.get(USER),
                facts.get(USER_NAMED) != null);
    }

    Facts facts() {
        Facts facts = Facts.of(TURN, turn, LAST, last == null ? NONE : last);
        if (lastOn != null) {
            facts = facts.with(LAST_ON, lastOn);
        }
        if (latestEqual != null) {
            facts = facts.with(LATEST_EQUAL, latestEqual);
        }
        if (user != null) {
            facts = facts.with(USER, user);
        }
        return userNamed ? facts.with(USER_NAMED, true) : facts;
    }

    /** Whether a movement came after the look. */
    boolean isBefore(long transactionId) {
        return last == null || transactionId > last;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
