package dev.channelkit.commons.http.internal;

import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/**
 * Ends a call that should have begun to answer by now. OkHttp's own timeout of a call would go on while a stream is read, however well
 * that gets on.
 */
final class Deadline extends AsyncTimeout implements AutoCloseable {
    private final Call call;

    private Deadline(Call call) {
        this.call = call;
    }

    static Deadline of(Call call, long nanos) {
        Deadline deadline = new Deadline(call);
        deadline.timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        deadline.enter();
        return deadline;
    }

    @Override
    protected void timedOut() {
        call.cancel();
    }

    /** What was to begin has begun, or failed. */
    @Override
    public void close() {
        boolean unused = exit();
    }
}
