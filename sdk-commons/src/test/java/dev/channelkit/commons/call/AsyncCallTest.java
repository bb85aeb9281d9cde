package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallRejectedException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.RetryRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // so that a hang fails rather than hangs
class AsyncCallTest {

    @Test
    void anExecutorThatTakesNoCallEndsTheFutureUnsent() {
        try (StubbedProvider provider = StubbedProvider.start(s -> s.executor(task -> {
            throw new RejectedExecutionException("full");
        }))) {
            CompletableFuture<String> future = provider.call(RetryRule.NEVER).sendAsync();

            assertThatThrownBy(future::join).cause().isInstanceOfSatisfying(CallRejectedException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                assertThat(e.details().operationId()).isEqualTo("createThing");
            });
            assertThat(provider.requests()).isZero();
        }
    }

    @Test
    void aCallSentBeforeTheClientIsClosedRunsToItsEndAndOneSentAfterwardsIsRefusedAtOnce() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        try (StubbedProvider provider = StubbedProvider.start(s -> s.executor(waiting::add))) {
            provider.answersWith("x");
            Call<String> call = provider.call(RetryRule.NEVER);
            CompletableFuture<String> future = call.sendAsync();

            provider.transport().close();
            waiting.remove().run();

            assertThat(future).isCompletedWithValue("x");
            assertThatThrownBy(call::sendAsync).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(call::send).isInstanceOf(IllegalStateException.class);
            assertThat(waiting).isEmpty();
        }
    }
}
