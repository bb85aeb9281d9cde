package dev.channelkit.commons.journal;

import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files in use in this JVM, each open once: the system's locks are the process's, and end when any channel to their file is closed. */
final class OpenJournals {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.journal");
    private static final int MOST_LINKS = 40;
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private OpenJournals() {}

    static Shared open(Path path) {
        LOCK.lock();
        try {
            Path real = real(path, 0);
            Shared shared = OPEN.get(real);
            if (shared == null) {
                shared = new Shared(new JournalFile(real, TimeSource.system()));
                OPEN.put(real, shared);
            }
            shared.users++;
            return shared;
        } catch (IOException e) {
            throw JournalFile.failure(path, e);
        } finally {
            LOCK.unlock();
        }
    }

    /** The same for every way to write it, links included, whether or not there is a file yet: the locks are beside it. */
    private static Path real(Path path, int links) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path whole = path.toAbsolutePath();
        Path directory = whole.getParent();
        Path name = whole.getFileName();
        if (directory == null || name == null) {
            throw new IOException("it is no file");
        }
        Path there = directory.toRealPath().resolve(name);
        if (!Files.isSymbolicLink(there)) {
            return there;
        }
        if (links == MOST_LINKS) {
            throw new IOException("its links lead nowhere");
        }
        return real(there.resolveSibling(Files.readSymbolicLink(there)), links + 1);
    }

    /** One file with those who use it: open journals, and claims. */
    static final class Shared {
        private final JournalFile file;
        private final KeyQueue<String, Boolean> queue = new KeyQueue<>(TimeSource.system());
        private int users;

        private Shared(JournalFile file) {
            this.file = file;
        }

        JournalFile file() {
            return file;
        }

        KeyQueue<String, Boolean> queue() {
            return queue;
        }

        Journal.Claim claim(KeyQueue<String, Boolean>.Turn turn, FileLock lock) {
            LOCK.lock();
            try {
                users++;
            } finally {
                LOCK.unlock();
            }
            return new Held(() -> {
                try {
                    lock.release();
                } catch (IOException e) {
                    LOG.warn("A key of the journal {} could not be given back", file.path(), e);
                } finally {
                    turn.close();
                    release();
                }
            });
        }

        void release() {
            LOCK.lock();
            try {
                users--;
                if (users == 0) {
                    OPEN.values().remove(this);
                    file.close();
                }
            } catch (IOException e) {
                LOG.warn("The journal {} could not be closed", file.path(), e);
            } finally {
                LOCK.unlock();
            }
        }
    }
}
