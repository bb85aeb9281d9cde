package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalException;
import dev.channelkit.flows.PassedOn;
import org.jspecify.annotations.Nullable;

/** A journal on a disk that is full from one note on. */
final class FullDisk extends PassedOn {
    private int notesLeft;

    /** @param note the first that does not fit, from 1 */
    FullDisk(Journal journal, int note) {
        super(journal);
        notesLeft = note - 1;
    }

    void isFreedUp() {
        notesLeft = Integer.MAX_VALUE;
    }

    @Override
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        if (notesLeft-- <= 0) {
            notesLeft = 0;
            throw new JournalException("no space left on device", null, null);
        }
        return super.note(before, after);
    }
}
