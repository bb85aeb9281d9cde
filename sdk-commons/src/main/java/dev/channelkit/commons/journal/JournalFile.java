package dev.channelkit.commons.journal;

import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal's file, one object for each in this JVM. It is read on from where it ended whenever it is asked, under a lock that all its
 * processes share, so what this object has is what all have.
 */
final class JournalFile {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.journal");

    /** How long others may have it, who need it for one note each. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    private static final int CHUNK = 1 << 18;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Path path;
    private final LockFile locks;
    private final RandomAccessFile file;
    private final @Nullable Object fileKey;
    private final Index index = new Index();
    private final List<TornLine> torn = new ArrayList<>();
    private long position;
    private long lines;
    private int check = Line.FIRST;

    JournalFile(Path path, TimeSource time) throws IOException {
        this.path = path;
        locks = new LockFile(path.resolveSibling(path.getFileName() + ".lock"), time);
        boolean opened = false;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            fileKey = LockFile.keyOf(path);
            opened = true;
        } finally {
            if (!opened) {
                locks.close();
            }
        }
    }

    LockFile locks() {
        return locks;
    }

    Path path() {
        return path;
    }

    List<TornLine> torn() {
        lock.lock();
        try {
            return List.copyOf(torn);
        } finally {
            lock.unlock();
        }
    }

    /** Asks the index when it has all that is in the file. */
    <T> T ask(Function<Index, T> question) {
        return locked(() -> question.apply(index));
    }

    /** Notes an entry in the place of another; false when another is there. On disk when this returns. */
    boolean note(@Nullable JournalEntry before, JournalEntry after) {
        return locked(() -> {
            if (!index.isLatest(before, after)) {
                return false;
            }
            byte[] line = Line.of(EntryJson.write(after), check);
            append(line);
            index.put(after); // should that break off, the file is ahead, and is read on from there
            check = Line.checkOf(line, 0);
            position += line.length;
            lines++;
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try (FileLock ours = locks.journal(BUSY)) {
            if (ours == null) {
                throw new IOException("locked by another process for " + BUSY.toSeconds() + " s");
            }
            refresh();
            return work.get();
        } catch (IOException e) {
            throw failure(path, e);
        } finally {
            lock.unlock();
        }
    }

    static JournalException failure(Path path, IOException e) {
        return new JournalException(
                "the journal " + path + " cannot be used (" + e + ")",
                "see that its directory exists, that both it and its lock file can be written to, that the disk is not full, and that no process is stopped that uses it",
                e);
    }

    private void append(byte[] bytes) {
        try {
            file.seek(position);
            file.write(bytes);
            force();
        } catch (IOException e) {
            takeBack(e);
            throw failure(path, e);
        }
    }

    /** By the descriptor, not by the channel, which an interrupt would close. */
    private void force() throws IOException {
        file.getFD().sync();
    }

    /** So that nothing half written stands in the way of the next; where it does, it is found torn. */
    private void takeBack(IOException e) {
        try {
            file.setLength(position);
            force();
        } catch (IOException again) {
            e.addSuppressed(again);
        }
    }

    private void refresh() throws IOException {
        if (!Objects.equals(fileKey, LockFile.keyOf(path))) {
            throw new IOException("it was removed or replaced while it was in use");
        }
        long length = file.length();
        if (length < position) {
            throw new CorruptJournalException(path, lines, "is gone: the file was cut while it was in use");
        }
        if (position == 0 && begin(length)) {
            return;
        }
        if (length > position) {
            read(length);
        }
    }

    /** Whether the file was empty but for the first line, perhaps torn. */
    private boolean begin(long length) throws IOException {
        byte[] start = new byte[(int) Math.min(length, Line.HEADER.length)];
        file.seek(0);
        file.readFully(start);
        if (Arrays.equals(start, Line.HEADER)) {
            position = Line.HEADER.length;
            lines = 1;
            return false;
        }
        if (length > Line.HEADER.length || !Tail.isOfHeader(start)) {
            boolean later = start.length >= Line.NAME.length
                    && Arrays.equals(start, 0, Line.NAME.length, Line.NAME, 0, Line.NAME.length);
            throw new CorruptJournalException(path, 1, later ? "is not of version 1" : "is not that of a journal");
        }
        if (length > 0) {
            cut(length);
        }
        append(Line.HEADER);
        position = Line.HEADER.length;
        lines = 1;
        keepName(path); // also where whoever made the file died before
        return true;
    }

    private void read(long length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(CHUNK, length - position)];
        int have = 0;
        while (true) {
            int more = (int) Math.min(bytes.length - have, length - position - have);
            file.seek(position + have);
            file.readFully(bytes, have, more);
            have += more;
            int used = lines(bytes, have);
            System.arraycopy(bytes, used, bytes, 0, have - used);
            have -= used;
            if (position + have == length) {
                end(bytes, have, length);
                return;
            }
            if (have == bytes.length) {
                if (have > Line.LONGEST) {
                    throw damaged("is longer than any");
                }
                bytes = Arrays.copyOf(bytes, have * 2);
            }
        }
    }

    /** Reads the lines that are whole. */
    private int lines(byte[] bytes, int have) {
        int from = 0;
        for (int i = 0; i < have; i++) {
            if (bytes[i] == '\n') {
                line(bytes, from, i);
                from = i + 1;
                position += 1;
            }
        }
        return from;
    }

    private void line(byte[] bytes, int from, int to) {
        int length = to - from < Line.PREFIX ? -1 : Line.lengthOf(bytes, from);
        if (length < 0 || to - from != Line.PREFIX + length || !Line.isPlausible(bytes, from, to)) {
            throw damaged("has another length than was written");
        }
        int actual = Line.check(bytes, from, length, check);
        if (actual != Line.checkOf(bytes, from)) {
            throw damaged("is not what was written, or one before it is missing");
        }
        try {
            index.put(EntryJson.read(bytes, from + Line.PREFIX, length, index));
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        check = actual;
        position += to - from;
        lines++;
    }

    /** What is left when the file ends without the end of a line. */
    private void end(byte[] bytes, int have, long length) throws IOException {
        if (have == 0) {
            return;
        }
        switch (Tail.of(bytes, 0, have, check)) {
            case WHOLE -> {
                file.seek(length);
                file.write('\n');
                force();
                line(bytes, 0, have);
                position++;
                LOG.info("The last line of the journal {} had no end; it was added at byte {}", path, length);
            }
            case TORN -> cut(length);
            case DAMAGED -> throw damaged("is not what was written");
        }
    }

    private void cut(long length) throws IOException {
        TornLine line = new TornLine(lines + 1, position, (int) (length - position));
        LOG.warn(
                "The last line of the journal {} was torn by a crash; {} bytes from byte {} on are removed: nothing was sent on them",
                path,
                line.bytes(),
                line.offset());
        file.setLength(position);
        force();
        torn.add(line);
    }

    private CorruptJournalException damaged(String why) {
        return new CorruptJournalException(path, lines + 1, why);
    }

    /** A new file's name is on disk when its directory is; not all systems let that be asked for. */
    private static void keepName(Path path) {
        Path directory = path.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The directory of the journal {} could not be forced to disk", path, e);
        }
    }

    void close() throws IOException {
        try {
            file.close();
        } finally {
            locks.close();
        }
    }
}
