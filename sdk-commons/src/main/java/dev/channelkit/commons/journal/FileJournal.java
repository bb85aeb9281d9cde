package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal in a file; see {@link Journal#file}. */
public final class FileJournal implements Journal {
    private final MemoryJournal memory = new MemoryJournal();

    private FileJournal() {}

    static FileJournal open(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    @Override
    public Optional<JournalEntry> find(String operation, Reference reference) {
        return memory.find(operation, reference);
    }

    @Override
    public List<JournalEntry> find(Reference reference) {
        return memory.find(reference);
    }

    @Override
    public List<JournalEntry> open() {
        return memory.open();
    }

    @Override
    public List<JournalEntry> ofKey(String key) {
        return memory.ofKey(key);
    }

    @Override
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        return memory.note(before, after);
    }

    @Override
    public Optional<Claim> claim(String key, Duration atMost) {
        return memory.claim(key, atMost);
    }

    @Override
    public void close() {}
}
