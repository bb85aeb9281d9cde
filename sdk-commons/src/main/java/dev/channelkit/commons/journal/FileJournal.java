package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A journal in a file; see {@link Journal#file}. */
public final class FileJournal implements Journal {
    private final OpenJournals.Shared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FileJournal(OpenJournals.Shared shared) {
        this.shared = shared;
    }

    static FileJournal open(Path file) {
        FileJournal journal = new FileJournal(OpenJournals.open(file));
        boolean read = false;
        try {
            int unused = journal.shared.file().ask(Index::size);
            read = true;
            return journal;
        } finally {
            if (!read) {
                journal.close();
            }
        }
    }

    /** The last lines that this process found torn and removed, in the order in which it found them; almost always none. */
    public List<TornLine> torn() {
        return shared.file().torn();
    }

    @Override
    public Optional<JournalEntry> find(String operation, Reference reference) {
        requireOpen();
        return shared.file().ask(index -> Optional.ofNullable(index.find(operation, reference)));
    }

    @Override
    public List<JournalEntry> find(Reference reference) {
        requireOpen();
        return shared.file().ask(index -> index.ofReference(reference));
    }

    @Override
    public List<JournalEntry> open() {
        requireOpen();
        return shared.file().ask(Index::open);
    }

    @Override
    public List<JournalEntry> ofKey(String key) {
        requireOpen();
        return shared.file().ask(index -> index.ofKey(key));
    }

    /** Also after {@link #close}, as long as a claim is held: what is under way has to be noted. */
    @Override
    public boolean note(@Nullable JournalEntry before, JournalEntry after) {
        return shared.file().note(before, after);
    }

    @Override
    public Optional<Claim> claim(String key, Duration atMost) {
        requireOpen();
        long start = TimeSource.system().nanoTime();
        KeyQueue<String, Boolean>.Turn turn;
        try {
            turn = shared.queue().enter(key, atMost);
        } catch (CallTimeoutException e) {
            return Optional.empty();
        }
        Claim claim = null;
        try {
            Duration left = atMost.minusNanos(TimeSource.system().nanoTime() - start);
            FileLock lock = shared.file().locks().key(key, left);
            if (lock != null) {
                claim = shared.claim(turn, lock);
            }
            return Optional.ofNullable(claim);
        } catch (IOException e) {
            throw JournalFile.failure(shared.file().path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited behind other writes to the same thing",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    null,
                    e);
        } finally {
            if (claim == null) {
                turn.close();
            }
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            shared.release();
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the journal " + shared.file().path() + " is closed");
        }
    }

    /** Where it is. */
    @Override
    public String toString() {
        return "journal " + shared.file().path();
    }
}
