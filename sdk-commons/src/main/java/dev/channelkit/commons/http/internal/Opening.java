package dev.channelkit.commons.http.internal;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a streamed success before the caller has it, such as all that stands in front of the first item: the time for the whole call goes on, and
 * whoever cancels the call ends it.
 */
public final class Opening implements AutoCloseable {
    private final CallProgress progress;
    private final @Nullable Deadline deadline;

    private Opening(CallProgress progress, @Nullable Deadline deadline) {
        this.progress = progress;
        this.deadline = deadline;
    }

    /** Begins with an answer; one that is in memory needs no watching. */
    public static Opening of(Response answer, CallProgress progress) {
        if (!(answer.body() instanceof WatchedBody body)) {
            return new Opening(progress, null);
        }
        progress.opening(true);
        progress.cancellation().attempt(body.call());
        return new Opening(progress, Deadline.of(body.call(), progress.left()));
    }

    /** The caller has it now, or never will. */
    @Override
    public void close() {
        if (deadline != null) {
            deadline.close();
            progress.cancellation().end();
            progress.opening(false);
        }
    }
}
