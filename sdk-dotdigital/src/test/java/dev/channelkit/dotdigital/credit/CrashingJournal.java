package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal on a disk that outlives its process, which may end before or after any note. Once it has ended, nothing is noted until the next start. */
final class CrashingJournal implements Journal {
    private final Journal disk = Journal.inMemory();
    private int notesToLive = Integer.MAX_VALUE;
    private boolean lastIsKept;
    private boolean dead;

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
            return disk.note(before, after);
        }
        dead = true;
        if (lastIsKept) {
            boolean unused = disk.note(before, after);
        }
        throw new Crash();
    }

    @Override
    public Optional<JournalEntry> find(String operation, Reference reference) {
        return disk.find(operation, reference);
    }

    @Override
    public List<JournalEntry> find(Reference reference) {
        return disk.find(reference);
    }

    @Override
    public List<JournalEntry> open() {
        return disk.open();
    }

    @Override
    public List<JournalEntry> ofKey(String key) {
        return disk.ofKey(key);
    }

    @Override
    public Optional<Claim> claim(String key, Duration atMost) {
        return disk.claim(key, atMost);
    }

    @Override
    public void close() {}
}
