package dev.channelkit.commons.journal;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Closes an entry by hand, never under a write that is under way. */
final class Decision {
    private Decision() {}

    static JournalEntry of(Journal journal, JournalEntry open, JournalState as, String why) {
        if (as != JournalState.CONFIRMED && as != JournalState.ABSENT) {
            throw new IllegalArgumentException("an entry is decided as CONFIRMED or ABSENT, not as " + as);
        }
        if (!open.state().isOpen()) {
            throw new IllegalArgumentException("the entry is closed already: " + open);
        }
        Optional<Journal.Claim> claim = journal.claim(open.key(), Duration.ZERO);
        if (claim.isEmpty()) {
            throw new JournalConflictException(open, "or another write to the same is under way");
        }
        try (Journal.Claim held = claim.get()) {
            String note = "decided by hand: " + why;
            Instant now = TimeSource.system().now();
            JournalEntry after =
                    as == JournalState.CONFIRMED ? open.confirmed(Facts.none(), now, note) : open.absent(now, note);
            if (!journal.note(open, after)) {
                throw new JournalConflictException(open, "has changed since it was read");
            }
            return after;
        }
    }
}
