package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.http.internal.Ending.Answered;
import dev.channelkit.commons.listen.CallListener.WaitReason;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.RetryAfter;
import dev.channelkit.commons.retry.RetryBudget;
import dev.channelkit.commons.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The outermost step: sends a request again where that is known to be right, and sees to it that the call ends in time. What comes out
 * is an answer, in memory unless it is streamed, or one typed exception.
 */
final class Retry {
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Attempts attempts;
    private final DoubleSupplier jitter;

    Retry(RetryPolicy policy, Attempts attempts, DoubleSupplier jitter) {
        this.policy = policy;
        this.budget = policy.newBudget();
        this.attempts = attempts;
        this.jitter = jitter;
    }

    Response send(Request request, CallProgress progress) {
        Ending ending = attempts.attempt(request, progress);
        int made = 1;
        boolean paid = false;
        while (!isSpent(request) && goesOnAfter(ending, made, progress)) {
            if (ending.failure() != Failure.CREDENTIAL_DEAD && ending.failure() != Failure.FORBIDDEN) {
                made++;
            }
            paid |= ending.failure() != null && ending.failure().isBudgeted();
            ending = attempts.attempt(request, progress);
        }
        Response response = ending.take();
        if (ending.failure() == null) {
            budget.succeeded(paid);
        }
        return response;
    }

    /** What can be read once only and has been read cannot go out again, whatever came of it. */
    private static boolean isSpent(Request request) {
        return request.body() instanceof Upload upload && upload.isSpent();
    }

    /** Waits as is due and says whether to go out again; false when the ending stands. */
    private boolean goesOnAfter(Ending ending, int made, CallProgress progress) {
        Failure failure = ending.failure();
        if (failure == null || !allows(failure, made, progress)) {
            return false;
        }
        Duration wait = waitAfter(failure, made, asked(ending, progress), progress);
        if (wait.toNanos() >= progress.leftBeforeSending() || failure.isBudgeted() && !budget.take()) {
            return false;
        }
        if (ending instanceof Answered answered) {
            answered.response()
                    .close(); // before waiting: meanwhile neither a connection nor a place among the limits is held
        }
        progress.goesOn(failure);
        waitOut(wait, failure, progress);
        return true;
    }

    private boolean allows(Failure failure, int made, CallProgress progress) {
        RetryRule rule = progress.operation().retry();
        return failure == Failure.FORBIDDEN
                ? policy.attempts() > 1 && progress.forbidden().allows(rule, progress.timesForbidden())
                : policy.allows(failure, rule, made, progress.isInDoubt());
    }

    private Duration waitAfter(Failure failure, int made, @Nullable Duration asked, CallProgress progress) {
        return switch (failure) {
            case CREDENTIAL_DEAD -> Duration.ZERO;
            case FORBIDDEN ->
                policy.backoff(progress.forbidden().backoff()).waitBefore(progress.timesForbidden() + 1, asked, jitter);
            default -> policy.waitBefore(made, asked, jitter);
        };
    }

    private static @Nullable Duration asked(Ending ending, CallProgress progress) {
        return ending instanceof Answered answered
                ? RetryAfter.parse(
                                answered.response().header("Retry-After"),
                                progress.time().now())
                        .orElse(null)
                : null;
    }

    private static void waitOut(Duration wait, Failure failure, CallProgress progress) {
        if (failure == Failure.CREDENTIAL_DEAD) {
            progress.tell(listener -> listener.credentialRefreshed(progress.operation()));
            return;
        }
        try {
            progress.time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LostAnswer.exception(e, progress, false);
        }
        progress.tell(listener -> listener.waited(progress.operation(), WaitReason.BACKOFF, wait));
    }
}
