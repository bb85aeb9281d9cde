package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.listen.CallListener.WaitReason;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.RetryAfter;
import dev.channelkit.commons.retry.RetryBudget;
import dev.channelkit.commons.retry.RetryPolicy;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The outermost step: sends a request again where that is known to be right, reads its answer whole, and sees to it that the call ends
 * in time. What comes out is an answer in memory or one typed exception.
 */
final class RetryInterceptor implements Interceptor {
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final AnswerBuffer buffer;
    private final DoubleSupplier random;

    RetryInterceptor(RetryPolicy policy, RetryBudget budget, AnswerBuffer buffer, DoubleSupplier random) {
        this.policy = policy;
        this.budget = budget;
        this.buffer = buffer;
        this.random = random;
    }

    @Override
    public Response intercept(Chain chain) {
        CallProgress progress = CallProgress.of(chain.call());
        Ending ending = attempt(chain, progress);
        int attempts = 1;
        while (repeatAfter(ending, attempts, progress)) {
            ending = attempt(chain, progress);
            attempts++;
        }
        Response response = ending.take();
        if (ending.failure() == null) {
            budget.succeeded(attempts > 1);
        }
        return response;
    }

    private Ending attempt(Chain chain, CallProgress progress) {
        try {
            if (Thread.currentThread().isInterrupted()
                    || progress.cancellation().isCancelled()) {
                throw new InterruptedIOException("ended before sending");
            }
            Response response = within(chain, progress).proceed(chain.request());
            return new Ending.Answered(response.isSuccessful() ? buffer.success(response) : response, buffer);
        } catch (ChannelKitException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) { // OkHttp is Kotlin, which lets it through undeclared
                Thread.currentThread().interrupt();
            }
            return new Ending.Lost(e, progress, chain.call().isCanceled());
        }
    }

    /** Waits as is due and says whether to go out again; false when the ending stands. */
    private boolean repeatAfter(Ending ending, int attempts, CallProgress progress) {
        Failure failure = ending.failure();
        if (failure == null || !policy.allows(failure, progress.operation().retry(), attempts, progress.isInDoubt())) {
            return false;
        }
        Duration wait = policy.waitBefore(attempts, asked(ending, progress), random);
        if (wait.toNanos() >= progress.left() || failure.isBudgeted() && !budget.take()) {
            return false;
        }
        if (ending instanceof Ending.Answered answered) {
            answered.response()
                    .close(); // before sleeping: meanwhile neither a connection nor a place among the limits is held
        }
        progress.goesOn(failure);
        return sleep(wait, progress);
    }

    private static @Nullable Duration asked(Ending ending, CallProgress progress) {
        return ending instanceof Ending.Answered answered
                ? RetryAfter.parse(
                                answered.response().header("Retry-After"),
                                progress.time().now())
                        .orElse(null)
                : null;
    }

    private static boolean sleep(Duration wait, CallProgress progress) {
        try {
            progress.time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LostAnswer.exception(e, progress, false);
        }
        progress.tell(listener -> listener.waited(progress.operation(), WaitReason.BACKOFF, wait));
        return true;
    }

    /** A chain whose single waits end with the call at the latest. */
    private static Chain within(Chain chain, CallProgress progress) {
        int left = millis(progress.left());
        return chain.withConnectTimeout(Math.min(chain.connectTimeoutMillis(), left), TimeUnit.MILLISECONDS)
                .withReadTimeout(Math.min(millis(progress.answerTimeout().toNanos()), left), TimeUnit.MILLISECONDS)
                .withWriteTimeout(Math.min(chain.writeTimeoutMillis(), left), TimeUnit.MILLISECONDS);
    }

    private static int millis(long nanos) {
        return (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos))); // 0 would be "for ever"
    }
}
