package dev.channelkit.commons.call;

import dev.channelkit.commons.download.FileName;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.http.internal.BrokenStream;
import dev.channelkit.commons.http.internal.CallProgress;
import dev.channelkit.commons.http.internal.ContentDisposition;
import dev.channelkit.commons.http.internal.PartFile;
import dev.channelkit.commons.http.internal.WatchedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that a provider answered with, still arriving: read it once, then close it. It holds a connection, and its place among the
 * client's limits, until it is closed or read to its end; what is forgotten is closed when the garbage collector finds it, with a warning.
 *
 * <p>Nothing bounds its size, and it never stands in memory as a whole. Up to here the call could be repeated; from here on it is not. The time
 * for the whole call ended when this was handed over; each further wait for bytes may take as long as the answer timeout of the call, and
 * an interrupt of the reading thread ends it. A file cut short is an error, never a short file, wherever the answer tells its length or
 * is chunked; only an old server that ends files by closing the connection can cut one unseen.
 *
 * <p>One thread reads; closing is for any thread, and ends the reading with a {@link dev.channelkit.commons.error.CallCancelledException}. The
 * connection is given back by the reader then, a moment later.
 */
public final class BinaryAnswer implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{2,5}");

    private final CallProgress progress;
    private final @Nullable MediaType mediaType;
    private final @Nullable String fileName;
    private final long length;
    private final Arriving content;
    private final Cleaner.Cleanable cleanable;
    private final @Nullable Supplier<String> soFar;

    private BinaryAnswer(Received received, @Nullable Base64Opening opening, @Nullable Supplier<String> soFar) {
        this.soFar = soFar;
        okhttp3.Response response = received.response();
        progress = received.progress();
        mediaType = opening == null ? response.body().contentType() : null;
        length = opening == null ? response.body().contentLength() : -1;
        String told = ContentDisposition.fileName(response.header("Content-Disposition"));
        String given = told == null && opening != null ? opening.fileName() : told;
        fileName = given == null ? null : FileName.safe(given);
        Open open = new Open(
                response,
                received.operation().provider(),
                received.operation().id(),
                soFar == null ? "a file" : "a stream of items");
        InputStream bytes = opening == null
                ? response.body().byteStream()
                : Base64Content.decoded(response.body().source());
        content = new Arriving(bytes, open);
        cleanable = Forgotten.CLEANER.register(this, open);
    }

    static BinaryAnswer of(Received received) {
        return new BinaryAnswer(received, null, null);
    }

    /**
     * What items are read from.
     *
     * @param soFar says how many have been, for the failure where it breaks off
     */
    static BinaryAnswer ofItems(Received received, Supplier<String> soFar) {
        return new BinaryAnswer(received, null, soFar);
    }

    /** Waits for bytes; -1 at the end. */
    int take(byte[] into, int offset, int count) {
        return content.take(into, offset, count);
    }

    /** A file that may come as Base64 in JSON: told by the media type and the beginning, since a file may be JSON itself. */
    static BinaryAnswer of(Received received, Base64Form form) {
        okhttp3.Response response = received.response();
        MediaType type = response.body().contentType();
        if (type == null || !type.subtype().contains("json")) {
            return of(received);
        }
        try {
            return new BinaryAnswer(received, Base64Opening.find(response.body().source(), form), null);
        } catch (IOException e) {
            response.close();
            throw BrokenStream.of(e, received.progress(), 0);
        }
    }

    /** What the answer says it is, such as {@code application/pdf}; {@code application/octet-stream} when it says nothing. */
    public String mediaType() {
        return mediaType == null ? "application/octet-stream" : mediaType.toString();
    }

    /** The name that the provider gave it, made safe by {@link FileName}; null when it gave none. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** How many bytes there are; empty when that is not known beforehand. */
    public OptionalLong length() {
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * The bytes, once. Closing the stream closes this answer.
     *
     * <p>What breaks off throws an {@link IOException} whose cause is the {@link ChannelKitException} that {@link #saveTo} would throw.
     */
    public InputStream stream() {
        return content;
    }

    /**
     * Writes the file to disk and closes this answer. The file is whole, or not there at all.
     *
     * @param target a directory that is there, for the provider's name (or, where it gave none, one made of the operation's); else the file
     * @param options {@link StandardCopyOption#REPLACE_EXISTING} to replace a file of that name, at once and whole; nothing else is known
     * @return where the file is
     * @throws dev.channelkit.commons.error.TransportException when it does not arrive whole
     * @throws dev.channelkit.commons.error.LocalFileException when it cannot be written, or a file of that name is there already
     */
    public Path saveTo(Path target, CopyOption... options) {
        boolean replace = false;
        for (CopyOption option : options) {
            if (option != StandardCopyOption.REPLACE_EXISTING) {
                throw new IllegalArgumentException(option + " means nothing here; REPLACE_EXISTING does");
            }
            replace = true;
        }
        Path file = Files.isDirectory(target) ? target.resolve(nameOnDisk()) : target;
        try (this;
                PartFile part = PartFile.of(progress.operation(), file, replace)) {
            copyTo(part);
            return part.complete();
        }
    }

    private void copyTo(PartFile part) {
        try (OutputStream out = part.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.take(chunk, 0, CHUNK); read != -1; read = content.take(chunk, 0, CHUNK)) {
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            throw part.failed("cannot write the file", e);
        }
    }

    private String nameOnDisk() {
        if (fileName != null) {
            return fileName;
        }
        String ending = mediaType == null ? "" : mediaType.subtype();
        return FileName.safe(progress.operation().id() + (ENDING.matcher(ending).matches() ? "." + ending : ""));
    }

    /** Gives the connection back. Closing again does nothing. */
    @Override
    public void close() {
        content.open.expected();
        cleanable.clean();
    }

    /** Type, name and length: the content may be confidential. */
    @Override
    public String toString() {
        return "BinaryAnswer[" + mediaType() + ", " + fileName + ", "
                + (length < 0 ? "unknown length" : length + " bytes") + "]";
    }

    /** The bytes, with failures in this project's words; keeps the answer reachable while it is read. */
    private final class Arriving extends InputStream {
        private final InputStream bytes;
        private final Open open;
        private long received;
        private boolean ended;
        private boolean broken;

        Arriving(InputStream bytes, Open open) {
            this.bytes = bytes;
            this.open = open;
        }

        int take(byte[] into, int offset, int count) {
            if (count == 0) {
                return 0; // okio would wait for a byte
            }
            if (ended) {
                return -1;
            }
            if (!open.begin()) {
                throw BrokenStream.closed(null, progress);
            }
            try {
                int read = bytes.read(into, offset, count);
                received += Math.max(0, read);
                ended = read == -1;
                return read;
            } catch (IOException e) {
                broken = true;
                throw open.isClosed() ? BrokenStream.closed(e, progress) : brokenOff(e);
            } finally {
                open.end();
                if (ended || broken) {
                    BinaryAnswer.this.close();
                }
                Reference.reachabilityFence(BinaryAnswer.this);
            }
        }

        private ChannelKitException brokenOff(IOException e) {
            return soFar == null
                    ? BrokenStream.of(e, progress, received)
                    : BrokenStream.of(
                            e, progress, soFar.get() + " and " + received + " bytes", ArrivingItems.REPEATABLE);
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            try {
                return take(into, offset, count);
            } catch (ChannelKitException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public void close() {
            BinaryAnswer.this.close();
        }
    }

    /**
     * What has to be given back; knows nothing of the answer, which would never be garbage otherwise. Okio's streams are for one thread: who
     * closes while another reads ends the call, and leaves the giving back to the reader.
     */
    private static final class Open implements Runnable {
        private final okhttp3.Response response;
        private final String provider;
        private final String operation;
        private final String what;
        private final ReentrantLock lock = new ReentrantLock();
        private boolean reading;
        private boolean closed;
        private volatile boolean expected;

        Open(okhttp3.Response response, String provider, String operation, String what) {
            this.what = what;
            this.response = response;
            this.provider = provider;
            this.operation = operation;
        }

        void expected() {
            expected = true;
        }

        /** The reader is about to wait for bytes; not when it is closed. */
        boolean begin() {
            lock.lock();
            try {
                reading = !closed;
                return reading;
            } finally {
                lock.unlock();
            }
        }

        /** The reader has its bytes. */
        void end() {
            lock.lock();
            try {
                reading = false;
                if (!closed) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            response.close(); // somebody has closed meanwhile
        }

        boolean isClosed() {
            lock.lock();
            try {
                return closed;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() {
            if (!expected) {
                Logger log = LoggerFactory.getLogger("dev.channelkit." + provider);
                log.warn(
                        "{} that {} answered with was never closed: close every BinaryAnswer and ItemStream",
                        what,
                        operation);
            }
            if (isLeftToTheReader()) {
                if (response.body() instanceof WatchedBody body) {
                    body.cancel();
                }
            } else {
                response.close();
            }
        }

        private boolean isLeftToTheReader() {
            lock.lock();
            try {
                closed = true;
                return reading;
            } finally {
                lock.unlock();
            }
        }
    }

    /** There only once a file has been asked for. */
    private static final class Forgotten {
        static final Cleaner CLEANER = Cleaner.create();
    }
}
