package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalException;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal on a disk that is full from one note on. */
final class FullDisk implements Journal {
    private final Journal journal;
    private int notesLeft;

    /** @param note the first that does not fit, from 1 */
    FullDisk(Journal journal, int note) {
        this.journal = journal;
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
        return journal.note(before, after);
    }

    @Override
    public Optional<JournalEntry> find(String operation, Reference reference) {
        return journal.find(operation, reference);
    }

    @Override
    public List<JournalEntry> find(Reference reference) {
        return journal.find(reference);
    }

    @Override
    public List<JournalEntry> open() {
        return journal.open();
    }

    @Override
    public List<JournalEntry> ofKey(String key) {
        return journal.ofKey(key);
    }

    @Override
    public Optional<Claim> claim(String key, Duration atMost) {
        return journal.claim(key, atMost);
    }

    @Override
    public void close() {
        journal.close();
    }
}
