package dev.channelkit.commons.journal;

import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a journal: ranges of an empty file, one for the journal and one for each key, which the system gives back when the process
 * dies. A file of its own, since a process loses all locks on a file as soon as anything in it closes that file, be it after reading it. So
 * it is opened once for all, and never closed while locks are held.
 */
final class LockFile {
    private static final long JOURNAL = 0;

    /** How often to look; a wait in the system's lock would not end by itself, and an interrupt would close the file. */
    private static final Duration GLANCE = Duration.ofNanos(200_000);

    /** For keys, which others have for as long as a call takes. */
    private static final Duration GLANCE_AT_KEY = Duration.ofMillis(10);

    private final Path path;
    private final RandomAccessFile file;
    private final @Nullable Object fileKey;
    private final TimeSource time;

    LockFile(Path path, TimeSource time) throws IOException {
        this.path = path;
        this.time = time;
        file = new RandomAccessFile(path.toFile(), "rw");
        fileKey = keyOf(path);
    }

    /** What tells a file from another of the same name; null where the system has no such thing, or there is no file. */
    static @Nullable Object keyOf(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Null when others had it for all that time. Not to be interrupted: notes have to be made also by a thread that is. */
    @Nullable FileLock journal(Duration atMost) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return lock(JOURNAL, atMost, GLANCE);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Null when others had it for all that time. */
    @Nullable FileLock key(String key, Duration atMost) throws IOException, InterruptedException {
        return lock(position(key), atMost, GLANCE_AT_KEY);
    }

    private @Nullable FileLock lock(long position, Duration atMost, Duration glance)
            throws IOException, InterruptedException {
        long start = time.nanoTime();
        while (true) {
            FileLock lock = tryLock(position);
            if (lock != null) {
                return checked(lock);
            }
            if (time.nanoTime() - start >= atMost.toNanos()) {
                return null;
            }
            time.sleep(glance);
        }
    }

    private @Nullable FileLock tryLock(long position) throws IOException {
        try {
            return file.getChannel().tryLock(position, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // two keys of one position, or this class under another class loader
        }
    }

    /** A lock on a file that others do not see any more keeps nobody out. */
    private FileLock checked(FileLock lock) throws IOException {
        if (!Objects.equals(fileKey, keyOf(path))) {
            lock.release();
            throw new IOException(
                    "the lock file was removed or replaced while it was in use: stop all processes that use the journal, then start them again");
        }
        return lock;
    }

    void close() throws IOException {
        file.close();
    }

    /** Two keys of one position wait for one another, which does no harm. */
    private static long position(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return 1 + (ByteBuffer.wrap(digest).getLong() >>> 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every platform has it
        }
    }
}
