package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A journal that ends with the process. */
final class MemoryJournal implements Journal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Index index = new Index();
    private final KeyQueue<String, Boolean> queue = new KeyQueue<>(TimeSource.system());

    @Override
    public Optional<JournalEntry> find(String operation, Reference reference) {
        lock.lock();
        try {
            return Optional.ofNullable(index.find(operation, reference));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<JournalEntry> find(Reference reference) {
        lock.lock();
        try {
            return index.ofReference(reference);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<JournalEntry> open() {
        lock.lock();
        try {
            return index.open();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<JournalEntry> ofKey(String key) {
        lock.lock();
        try {
            return index.ofKey(key);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        lock.lock();
        try {
            if (!index.isLatest(before, after)) {
                return false;
            }
            index.put(after);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Claim> claim(String key, Duration atMost) {
        try {
            return Optional.of(new Held(queue.enter(key, atMost)::close));
        } catch (CallTimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {}
}
