package dev.channelkit.flows;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal that passes everything on to another; what a test wants otherwise, such as a note that fails, it overrides. */
public class PassedOn implements Journal {
    private final Journal journal;

    public PassedOn(Journal journal) {
        this.journal = journal;
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
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        return journal.note(before, after);
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
