package dev.channelkit.commons.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets no wait of an attempt outlast the call, and no attempt begin for a call that is over. */
final class DeadlineInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        if (Thread.currentThread().isInterrupted() || progress.cancellation().isCancelled() || progress.left() <= 0) {
            throw new InterruptedIOException("the call was over before this attempt");
        }
        int left = millis(progress.left());
        int silence = millis(progress.answerTimeout().toNanos());
        return within(left, Math.min(silence, left), chain).proceed(chain.request());
    }

    /** Each timeout that is set copies the chain, so those that are right already are left alone. */
    private static Chain within(int left, int silence, Chain chain) {
        Chain timed = chain;
        int connect = Math.min(orLeft(chain.connectTimeoutMillis(), left), left);
        if (connect != timed.connectTimeoutMillis()) {
            timed = timed.withConnectTimeout(connect, TimeUnit.MILLISECONDS);
        }
        int write = Math.min(orLeft(chain.writeTimeoutMillis(), left), left);
        if (write != timed.writeTimeoutMillis()) {
            timed = timed.withWriteTimeout(write, TimeUnit.MILLISECONDS);
        }
        return silence == timed.readTimeoutMillis() ? timed : timed.withReadTimeout(silence, TimeUnit.MILLISECONDS);
    }

    /** To OkHttp 0 means for ever. */
    private static int orLeft(int timeout, int left) {
        return timeout == 0 ? left : timeout;
    }

    private static int millis(long nanos) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }
}
