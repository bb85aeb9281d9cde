package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.testsupport.journal.PassedOn;
import org.jspecify.annotations.Nullable;

/** A journal on a disk that outlives its process, which may end before or after any note. Once it has ended, nothing is noted until the next start. */
final class CrashingJournal extends PassedOn {
    private int notesToLive = Integer.MAX_VALUE;
    private boolean lastIsKept;
    private boolean dead;

    CrashingJournal() {
        super(Journal.inMemory());
    }

    /** @param notes after how many more notes the process ends; 0 for the next. @param kept whether that one is on the disk */
    void dieAfter(int notes, boolean kept) {
        notesToLive = notes;
        lastIsKept = kept;
    }

    void die() {
        dead = true;
    }

    void restart() {
        dead = false;
        notesToLive = Integer.MAX_VALUE;
    }

    @Override
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        if (dead) {
            throw new Crash();
        }
        if (notesToLive-- > 0) {
            return super.note(before, after);
        }
        dead = true;
        if (lastIsKept) {
            boolean unused = super.note(before, after);
        }
        throw new Crash();
    }

    @Override
    public void close() {}
}
