package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.record.Exchange;
import dev.channelkit.commons.record.Exchange.Answer;
import dev.channelkit.commons.record.Exchange.Content;
import dev.channelkit.commons.record.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import kotlin.Pair;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Hands every attempt to the recorder, the last of the SDK's own steps: what it sees is what the network is given. */
final class RecordInterceptor implements Interceptor {
    private final Session session;

    RecordInterceptor(Session session) {
        this.session = session;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        Instant started = progress.time().now();
        long start = progress.time().nanoTime();
        try {
            Response response = chain.proceed(chain.request());
            Answer answer = new Answer(
                    response.protocol().toString().toUpperCase(Locale.ROOT),
                    response.code(),
                    pairs(response.headers()),
                    progress.isStreamed() && response.isSuccessful() ? unread(response) : content(response));
            record(chain.request(), progress, started, start, answer, null);
            return response;
        } catch (IOException | RuntimeException e) {
            String text = e.getMessage();
            String failure = e.getClass().getSimpleName() + (text == null ? "" : ": " + text);
            record(chain.request(), progress, started, start, null, failure);
            throw e;
        }
    }

    private void record(
            Request request,
            CallProgress progress,
            Instant started,
            long start,
            @Nullable Answer answer,
            @Nullable String failure) {
        session.record(new Exchange(
                progress.operation().id(),
                progress.operation().pathTemplate(),
                progress.operation().correction(),
                progress.attempts(),
                started,
                Duration.ofNanos(progress.time().nanoTime() - start),
                request.method(),
                request.url().toString(),
                pairs(request.headers()),
                content(request),
                answer,
                failure,
                progress.redactor()::redact));
    }

    private Content content(Request request) {
        RequestBody body = request.body();
        if (body == null) {
            return Content.NONE;
        }
        try {
            long size = body.contentLength();
            if (body instanceof Upload upload) {
                return new Content(type(body.contentType()), null, size, upload.parts());
            }
            if (body.isOneShot() || size < 0 || size > session.maxBodyBytes()) {
                return new Content(type(body.contentType()), null, size);
            }
            Buffer bytes = new Buffer();
            body.writeTo(bytes);
            return new Content(type(body.contentType()), bytes.readByteArray(), size);
        } catch (IOException e) {
            return new Content(type(body.contentType()), null, -1);
        }
    }

    /** What may be endless is not waited for. */
    private static Content unread(Response response) {
        return new Content(
                type(response.body().contentType()), null, response.body().contentLength());
    }

    /** Looks at the body without taking it. Should it break off: whoever reads it next meets that, too. */
    private Content content(Response response) {
        int most = session.maxBodyBytes();
        String type = type(response.body().contentType());
        long declared = response.body().contentLength();
        if (declared > most || declared < 0 && most == 0) {
            return new Content(type, null, declared);
        }
        try {
            byte[] bytes = response.peekBody(most + 1L).bytes();
            return bytes.length > most ? new Content(type, null, declared) : new Content(type, bytes, bytes.length);
        } catch (IOException e) {
            return new Content(type, null, declared);
        }
    }

    private static String type(@Nullable MediaType type) {
        return type == null ? "" : type.toString();
    }

    private static List<Entry<String, String>> pairs(Headers headers) {
        List<Entry<String, String>> pairs = new ArrayList<>();
        for (Pair<? extends String, ? extends String> header : headers) {
            pairs.add(Map.entry(header.getFirst(), header.getSecond()));
        }
        return pairs;
    }
}
