package dev.channelkit.commons.record;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A HAR file that grows. Each entry stands on a line of its own, and is written together with the end of the file over the end before it:
 * after each entry the file is whole, and one that a crash left unfinished loses no entry but the last.
 */
final class HarFile {
    private static final String HEAD =
            "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"ChannelKit\",\"version\":\"1\"},\"entries\":[";
    private static final String TAIL = "\n]}}\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    // not a FileChannel: a call that is cancelled interrupts its thread, which would close the channel for everybody
    private @Nullable RandomAccessFile file;
    private long end;
    private boolean first = true;
    private boolean closed;

    HarFile(Path path) {
        this.path = path;
    }

    /** A file of its own, whatever other processes write beside it. */
    static HarFile in(Path directory, String provider, Instant now) {
        int number = ThreadLocalRandom.current().nextInt(1 << 24);
        String name = String.format(Locale.ROOT, "%s-%s-%06x.har", provider, TIME.format(now), number);
        return new HarFile(directory.resolve(name));
    }

    void append(String entry) throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            RandomAccessFile open = file == null ? create() : file;
            byte[] bytes = ((first ? "\n" : "\n,") + entry + TAIL).getBytes(StandardCharsets.UTF_8);
            write(open, bytes);
            end += bytes.length - TAIL.length();
            first = false;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // what was written is whole
        } finally {
            lock.unlock();
        }
    }

    private RandomAccessFile create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        RandomAccessFile created =
                new RandomAccessFile(Files.createFile(path, ownerOnly()).toFile(), "rw");
        file = created;
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        write(created, head);
        end = head.length;
        return created;
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void write(RandomAccessFile to, byte[] bytes) throws IOException {
        to.seek(end);
        to.write(bytes);
    }

    /** Writes the file anew with every entry that is complete; answers how many those are. */
    static int repair(Path har) throws IOException {
        Path whole = har.resolveSibling(har.getFileName() + ".repair");
        int entries = 0;
        // not Files.newBufferedReader: what was cut off may be half a character, at which that one throws
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(har), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            String unused = in.readLine();
            out.write(HEAD);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String entry = line.startsWith(",") ? line.substring(1) : line;
                if (!isObject(entry)) {
                    break;
                }
                out.write(entries++ == 0 ? "\n" : "\n,");
                out.write(entry);
            }
            out.write(TAIL);
        }
        Files.move(whole, har, StandardCopyOption.REPLACE_EXISTING);
        return entries;
    }

    private static boolean isObject(String line) {
        if (!line.startsWith("{")) {
            return false;
        }
        JsonReader in = new JsonReader(new StringReader(line));
        try {
            in.skipValue();
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
