package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.listen.CallListener.Attempt;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Tells of every attempt: one DEBUG line, and the caller's listener. Notes the id the provider gave it. */
final class LogInterceptor implements Interceptor {
    private final Logger log;
    private final LoggedRequest rendering;
    private final List<String> requestIdHeaders;

    LogInterceptor(Logger log, LoggedRequest rendering, List<String> requestIdHeaders) {
        this.log = log;
        this.rendering = rendering;
        this.requestIdHeaders = requestIdHeaders;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        if (progress.isHeard()) {
            progress.tell(listener -> listener.attemptStarted(progress.operation(), progress.attempts()));
        }
        TimeSource time = progress.time();
        long start = time.nanoTime();
        try {
            Response response = chain.proceed(chain.request());
            progress.answered(response.code(), requestId(response, progress));
            ended(chain.request(), progress, response.code(), null, time.nanoTime() - start);
            return response;
        } catch (IOException | RuntimeException e) {
            ended(chain.request(), progress, null, e, time.nanoTime() - start);
            throw e;
        }
    }

    private @Nullable String requestId(Response response, CallProgress progress) {
        for (String name : requestIdHeaders) {
            String id = response.header(name);
            if (id != null && !id.isBlank()) {
                return progress.redactor().redact(id);
            }
        }
        return null;
    }

    private void ended(
            Request request, CallProgress progress, @Nullable Integer status, @Nullable Exception failure, long nanos) {
        if (!progress.isHeard() && !log.isDebugEnabled()) {
            return;
        }
        Duration duration = Duration.ofNanos(nanos);
        Attempt attempt = new Attempt(progress.attempts(), status, failure, duration);
        if (log.isDebugEnabled()) {
            log.debug(rendering.line(request, progress, attempt));
        }
        if (progress.isHeard()) {
            progress.tell(listener -> listener.attemptEnded(progress.operation(), attempt));
        }
    }
}
