package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.http.internal.BrokenSource;
import dev.channelkit.commons.http.internal.Upload;
import dev.channelkit.commons.http.internal.UploadTooLarge;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.record.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Bytes that are read while they are sent. */
final class StreamBody extends Body {
    private static final int CHUNK = 64 * 1024;

    private final long length;
    private final Supplier<? extends InputStream> content;

    StreamBody(String contentType, long length, Supplier<? extends InputStream> content) {
        super(contentType);
        this.length = Math.max(-1, length);
        this.content = Given.value("the content", content);
    }

    /** A stream that is there once. */
    static final class Once implements Supplier<InputStream> {
        private final InputStream stream;
        private final AtomicBoolean taken = new AtomicBoolean();

        Once(InputStream stream) {
            this.stream = Given.value("the content", stream);
        }

        @Override
        public InputStream get() {
            if (!taken.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException("it can be read only once, and was"));
            }
            return stream;
        }
    }

    @Override
    boolean isSpent() {
        return content instanceof Once once && once.taken.get();
    }

    @Override
    long size() {
        return length;
    }

    @Override
    public String describe() {
        return length < 0 ? "(a stream)" : "(a stream of " + length + " bytes)";
    }

    @Override
    void check(long largestFile, Operation operation) {
        if (length > largestFile) {
            throw new UploadTooLargeException(
                    largestFile, length, CallDetails.of(operation).build(), null);
        }
        if (isSpent()) {
            throw new InvalidRequestException(
                    "the content to send can be read only once, and was",
                    CallDetails.of(operation).build(),
                    "give content that can be read again, such as FilePart.of(path)",
                    null);
        }
    }

    @Override
    RequestBody toRequestBody(long largestFile) {
        return new Sent(largestFile);
    }

    private final class Sent extends RequestBody implements Upload {
        private final long most;

        Sent(long most) {
            this.most = most;
        }

        @Override
        public @Nullable MediaType contentType() {
            return mediaType();
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public boolean isOneShot() {
            return content instanceof Once;
        }

        @Override
        public boolean isSpent() {
            return StreamBody.this.isSpent();
        }

        @Override
        public List<Exchange.Part> parts() {
            return List.of();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            long sent = 0;
            try (InputStream in = opened()) {
                byte[] chunk = new byte[CHUNK];
                for (int read = next(in, chunk); read != -1; read = next(in, chunk)) {
                    sent += read;
                    if (sent > most) {
                        throw new UploadTooLarge(most);
                    }
                    if (length >= 0 && sent > length) {
                        throw new BrokenSource("there is more than the " + length + " bytes announced", null);
                    }
                    sink.write(chunk, 0, read);
                }
            }
            if (sent < length) {
                throw new BrokenSource("it ended after " + sent + " of " + length + " bytes", null);
            }
        }

        private InputStream opened() throws IOException {
            try {
                return content.get();
            } catch (UncheckedIOException e) {
                IOException cause = e.getCause();
                throw new BrokenSource(words(cause == null ? new IOException(e) : cause), e);
            }
        }

        /** What fails here is this machine, not the network. */
        private int next(InputStream in, byte[] chunk) throws IOException {
            try {
                return in.read(chunk);
            } catch (IOException e) {
                throw new BrokenSource(words(e), e);
            }
        }
    }

    private static String words(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
