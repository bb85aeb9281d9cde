package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.reference.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers writes that create something or move money, so that none is sent twice and none is lost sight of. Give it to a client's
 * builder; several clients may share one. Thread-safe.
 *
 * <p>What uses it is a {@link JournaledWrite}; callers need {@link #find}, {@link #open} and {@link #decide}.
 */
public interface Journal extends AutoCloseable {

    /** In this process's memory: the next start knows nothing of it, other processes neither. */
    static Journal inMemory() {
        return new MemoryJournal();
    }

    /**
     * In a file, which survives a crash and which all processes of one machine that name it share. It is made when it is not there; its
     * directory has to be. Each entry is on disk before the next step is taken. Beside it stands a file of the same name with
     * {@code .lock} added, which holds nothing and must not be removed while anybody uses the journal. Not for network drives.
     *
     * <p>Naming one file several times in a process gives views of the same journal.
     *
     * @throws CorruptJournalException when a line in the middle is not what was written, or it is no journal
     * @throws JournalException when it cannot be read or written
     */
    static FileJournal file(Path file) {
        return FileJournal.open(file);
    }

    /**
     * The entry of an operation and a reference; empty when there is none.
     *
     * @throws JournalException when the journal cannot be read
     */
    Optional<JournalEntry> find(String operation, Reference reference);

    /** The entries of a reference, of whatever operation, in the order in which they were first planned. */
    List<JournalEntry> find(Reference reference);

    /**
     * What is planned, sent or unknown, in the order in which it was first planned: what earlier processes left, and what is under way this
     * moment, in this process or another. {@link JournaledWrite#settlePending} tells the two apart.
     */
    List<JournalEntry> open();

    /** The entries with a key, in the order in which they were first planned. */
    List<JournalEntry> ofKey(String key);

    /**
     * Puts an entry in the place of another, unless somebody else has done so. When this returns, it is where the journal keeps it: on disk,
     * if it is a file.
     *
     * @param before what is there; null when nothing is
     * @param after with the operation and the reference of {@code before}
     * @return false when something else is there; nothing was noted then
     * @throws IllegalArgumentException when {@code after} is no step that follows {@code before}
     * @throws JournalException when it cannot be noted. It is not, as far as can be told
     */
    boolean note(@Nullable JournalEntry before, JournalEntry after);

    /**
     * Keeps a key for the calling thread, so that no other thread and no other process that shares the journal has it. It is free again when
     * the claim is closed, and when the process dies.
     *
     * @param atMost how long to wait for others; zero to not wait
     * @return empty when others had it for so long
     * @throws CallCancelledException when the thread is interrupted; NOT_SENT
     * @throws JournalException when it cannot be told who has it
     * @throws IllegalStateException when this thread has it already
     */
    Optional<Claim> claim(String key, Duration atMost);

    /**
     * Closes an entry by hand, after somebody has looked with other means, such as the provider's portal.
     *
     * @param open as {@link #open} or {@link #find} gave it
     * @param as {@link JournalState#CONFIRMED} when it was done, {@link JournalState#ABSENT} when it was not and will not be
     * @param why who looked where, for those who read the journal later; no secrets
     * @return the entry as it is now
     * @throws JournalConflictException when it changed since it was read, or is under way; nothing was noted
     * @throws IllegalArgumentException when it is closed already, or {@code as} is another state
     * @throws JournalException when it cannot be noted
     */
    default JournalEntry decide(JournalEntry open, JournalState as, String why) {
        return Decision.of(this, open, as, why);
    }

    /** Lets go of files; close the clients that use it first. In memory it does nothing. */
    @Override
    void close();

    /** The right to write to what a key stands for. Closed by the thread that got it. */
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }
}
