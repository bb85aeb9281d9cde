package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes single attempts, each an OkHttp call of its own. A call that repeated itself from within would keep its connection while it
 * waits, and go on with it afterwards, however stale it is by then.
 */
final class Attempts {
    private final DerivedClient client;
    private final AnswerBuffer buffer;
    private final CallWatch watch = new CallWatch(TimeSource.system());

    Attempts(DerivedClient client, AnswerBuffer buffer) {
        this.client = client;
        this.buffer = buffer;
    }

    /** Sends a request once. What ends the whole call, such as a limit or the lack of a credential, is thrown. */
    Ending attempt(Request request, CallProgress progress) {
        OkHttpClient way = progress.operation().retry() == RetryRule.NEVER ? client.fresh() : client.pooled();
        Call call = way.newCall(request);
        progress.cancellation().attempt(call);
        if (progress.isStreamed()) {
            watch.watch(call);
        } else {
            watch.watch(call, progress.left());
        }
        progress.goesBy(call);
        try {
            return progress.isStreamed() ? opened(call, progress) : answered(call, progress);
        } catch (ChannelKitException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) { // OkHttp is Kotlin, which lets it through undeclared
                Thread.currentThread().interrupt();
            }
            return Ending.Lost.of(e, progress, call.isCanceled());
        } finally {
            watch.release(call);
            progress.leaves(call);
        }
    }

    /** Those under way go on. */
    void close() {
        watch.close();
    }

    private Ending answered(Call call, CallProgress progress) throws IOException {
        boolean open = false;
        try {
            Response response = call.execute();
            open = !response.isSuccessful();
            return Ending.Answered.of(open ? response : buffer.success(response), buffer, progress);
        } finally {
            if (!open) {
                progress.leaves();
            }
        }
    }

    /** A success stays open, with its first bytes here: until then the call could be repeated. The time for the call ends there. */
    private Ending opened(Call call, CallProgress progress) throws IOException {
        try (Deadline unused = Deadline.of(call, progress.left())) {
            Response response = call.execute();
            return Ending.Answered.of(
                    response.isSuccessful() && !progress.isCredentialDead()
                            ? begun(response, call, progress)
                            : buffer.error(response),
                    buffer,
                    progress);
        }
    }

    private Response begun(Response response, Call call, CallProgress progress) throws IOException {
        Response open = response.newBuilder()
                .body(new WatchedBody(response, call, watch, buffer.maxBytes()))
                .build();
        try {
            boolean unused = open.body().source().request(1);
            // was cut to what was left for the whole call
            open.body().source().timeout().timeout(progress.answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
            return open;
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }
}
