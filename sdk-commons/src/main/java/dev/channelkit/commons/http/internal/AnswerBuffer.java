package dev.channelkit.commons.http.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** Reads an answer whole into memory, up to a bound, so that one cut short is noticed while the call can still be repeated. */
final class AnswerBuffer {
    /** As much of an error's body as is worth keeping. */
    private static final long ERROR_BYTES = 64 * 1024;

    private static final long STEP = 64 * 1024;

    private final long maxBytes;

    AnswerBuffer(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    long maxBytes() {
        return maxBytes;
    }

    /**
     * A success with its body in memory; the connection is released either way.
     *
     * @throws AnswerTooLarge when it is larger than the bound; at most a step more than that was held
     * @throws IOException when the body does not arrive whole
     */
    Response success(Response response) throws IOException {
        try (response) {
            if (response.body().contentLength() > maxBytes) {
                throw new AnswerTooLarge(maxBytes);
            }
            Source source = new WholeSource(response);
            Buffer whole = new Buffer();
            while (source.read(whole, STEP) != -1) {
                if (whole.size() > maxBytes) {
                    throw new AnswerTooLarge(maxBytes);
                }
            }
            return with(response, whole);
        }
    }

    /** An error with the beginning of its body. Should the rest be lost: the status has said what matters. */
    Response error(Response response) {
        Buffer start = new Buffer();
        try (response) {
            BufferedSource source = response.body().source();
            while (start.size() < ERROR_BYTES && source.read(start, ERROR_BYTES - start.size()) != -1) {
                continue;
            }
        } catch (IOException e) {
            start.writeUtf8(" […]");
        }
        return with(response, start);
    }

    private static Response with(Response response, Buffer content) {
        return response.newBuilder()
                .body(new InMemory(response.body(), content))
                .build();
    }

    /** What was read, under the type that it came with, which is worked out only if somebody asks. */
    private static final class InMemory extends ResponseBody {
        private final ResponseBody arrived;
        private final Buffer content;
        private final long length;

        InMemory(ResponseBody arrived, Buffer content) {
            this.arrived = arrived;
            this.content = content;
            length = content.size();
        }

        @Override
        public @Nullable MediaType contentType() {
            return arrived.contentType();
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public BufferedSource source() {
            return content;
        }
    }
}
