package dev.channelkit.commons.limit;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file with a {@link WindowRecord}, one for each path in this JVM: the system's lock is the process's, keeps no threads apart, and is
 * lost when any channel of the process to the file is closed. So a thread takes this object's lock first, then the file's.
 */
final class WindowFile {
    private static final ConcurrentMap<Path, WindowFile> OPEN = new ConcurrentHashMap<>();

    private static final Object GONE = new Object();

    /** Largest that is read; far beyond what a window needs. */
    private static final long MOST = 256L * 1024 * 1024;

    /** How long it may be locked by others, who need it for microseconds. */
    private static final Duration BUSY = Duration.ofSeconds(3);

    /** The same once that was in vain, so that not every caller waits so long for somebody who is stuck. */
    private static final Duration STILL_BUSY = Duration.ofMillis(100);

    /** How often to look; a wait in the system's lock would neither end by itself nor by an interrupt without losing the file. */
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Path path;
    private @Nullable RandomAccessFile file;
    private @Nullable FileLock held;
    private @Nullable Object key;
    private boolean inVain;

    private WindowFile(Path path) {
        this.path = path;
    }

    static WindowFile of(Path path) {
        return OPEN.computeIfAbsent(real(path), WindowFile::new);
    }

    /** The same for every way to write it, links included; the file is made where it is not there. */
    private static Path real(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                        .close();
            }
            return path.toRealPath();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** Also for a thread that is interrupted, which may be about to note how its call ended: the interrupt waits until it is done. */
    WindowRecord take(Window window, LongSupplier clock, TimeSource time) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return takeInterruptibly(window, clock, time);
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

    WindowRecord takeInterruptibly(Window window, LongSupplier clock, TimeSource time) throws InterruptedException {
        lock.lockInterruptibly();
        boolean taken = false;
        try {
            RandomAccessFile opened = locked(time);
            WindowRecord record = read(opened, window, clock);
            taken = true;
            return record;
        } catch (IOException e) {
            throw failure(path, e);
        } finally {
            if (!taken) {
                release();
            }
        }
    }

    void giveBack(WindowRecord record) {
        try {
            write(record.toBytes());
        } catch (IOException e) {
            throw failure(path, e);
        } finally {
            release();
        }
    }

    private RandomAccessFile locked(TimeSource time) throws IOException, InterruptedException {
        long start = time.nanoTime();
        Duration longest = inVain ? STILL_BUSY : BUSY;
        while (true) {
            RandomAccessFile opened = opened();
            held = tryLock(opened);
            if (!Objects.equals(key(), key)) {
                close(); // somebody replaced or removed it: on with the one that others see
            } else if (held != null) {
                inVain = false;
                return opened;
            } else if (time.nanoTime() - start >= longest.toNanos()) {
                inVain = true;
                throw new IOException("locked by somebody else for " + longest.toMillis() + " ms");
            } else {
                time.sleep(GLANCE);
            }
        }
    }

    /** Null when somebody else has it. In this JVM that may be a copy of this class, by another class loader. */
    private static @Nullable FileLock tryLock(RandomAccessFile opened) throws IOException {
        try {
            return opened.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private RandomAccessFile opened() throws IOException {
        RandomAccessFile opened = file;
        if (opened == null) {
            opened = new RandomAccessFile(path.toFile(), "rw");
            file = opened;
            key = key();
        }
        return opened;
    }

    /** What tells the file from another of the same name; null where the system has no such thing. */
    private @Nullable Object key() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return GONE;
        }
    }

    /** Not through the channel, which an interrupt would close, and the lock would be gone. */
    private WindowRecord read(RandomAccessFile opened, Window window, LongSupplier clock) throws IOException {
        long size = opened.length();
        if (size == 0) {
            return WindowRecord.fresh(window, clock.getAsLong());
        }
        if (size > MOST) {
            throw new IOException("not a record of a window");
        }
        byte[] bytes = new byte[(int) size];
        opened.seek(0);
        opened.readFully(bytes);
        try {
            return WindowRecord.of(bytes, window, clock.getAsLong());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        RandomAccessFile opened = file;
        if (opened == null) {
            throw new IOException("closed");
        }
        opened.seek(0);
        opened.write(bytes);
    }

    private void release() {
        try {
            FileLock ours = held;
            held = null;
            if (ours != null) {
                ours.release();
            }
        } catch (IOException e) {
            close(); // which releases it, too
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw failure(path, e);
        } finally {
            file = null;
        }
    }

    private static LocalFileException failure(Path path, Exception cause) {
        return new LocalFileException(
                "the file " + path + ", which keeps the window of a limit, cannot be used (" + cause + ")",
                CallDetails.none(),
                "see that its directory exists, that it can be written to, the disk is not full and no process is stopped that uses it, or name a file that is nothing else, one for each length of window;"
                        + " or keep the window in memory",
                cause);
    }
}
