package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60) // so that a hang fails rather than hangs
class CancellationTest {
    private final Ends ends = new Ends();
    private final StubbedProvider provider = StubbedProvider.start(settings -> settings.listener(ends));

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void anInterruptEndsACallThatWaitsForItsAnswer(RetryRule rule) throws Exception {
        provider.stalls();
        Call<String> patient = provider.call(rule).answerTimeout(Duration.ofMinutes(4));
        Caller caller = new Caller(patient::send);

        provider.nextRequest();
        caller.interrupt();

        ChannelKitException failure = caller.failure();
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure)
                .isInstanceOf(rule == RetryRule.SAFE ? CallCancelledException.class : OutcomeUnknownException.class)
                .hasMessageContaining("interrupted");
        assertThat(caller.isInterruptFlagSet()).isTrue();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void anInterruptInMidWriteLeavesTheOutcomeUnknown() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        Body endless = Body.stream("application/octet-stream", -1, () -> new InputStream() {
            @Override
            public int read() {
                writing.countDown();
                return 'x';
            }
        });
        Caller caller = new Caller(
                () -> provider.transport().raw("POST", "/upload").body(endless).send());

        writing.await();
        caller.interrupt();

        assertThat(caller.failure()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(caller.isInterruptFlagSet()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitBeforeARepetition() throws Exception {
        ManualTime stopped = ManualTime.stopped(StubbedProvider.START);
        Transport transport = provider.builder().timeSource(stopped).build();
        provider.answers(429, "");
        Caller caller = new Caller(() -> transport.raw("POST", "/things").send());

        stopped.awaitSleepers(1);
        caller.interrupt();

        ChannelKitException failure = caller.failure();
        assertThat(failure).isInstanceOf(CallCancelledException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(caller.isInterruptFlagSet()).isTrue();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void anInterruptWhileARepetitionIsDueLeavesOpenWhatTheFirstAttemptDid() throws Exception {
        ManualTime stopped = ManualTime.stopped(StubbedProvider.START);
        Transport transport = provider.builder().timeSource(stopped).build();
        provider.answers(500, "");
        Caller caller = new Caller(
                () -> transport.raw("PUT", "/things").retry(RetryRule.SAME).send());

        stopped.awaitSleepers(1);
        caller.interrupt();

        assertThat(caller.failure()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Thread.currentThread().interrupt();

        CallCancelledException failure = catchThrowableOfType(
                CallCancelledException.class,
                () -> provider.call(RetryRule.NEVER).send());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(provider.requests()).isZero();
    }

    @Test
    void cancellingAFutureEndsTheCallOnTheWire() throws Exception {
        provider.stalls();
        CompletableFuture<String> future = provider.call(RetryRule.NEVER).sendAsync();

        provider.nextRequest();
        future.cancel(true);

        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(ends.failures.take())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the call was cancelled");
    }

    @Test
    void cancellingAFutureEndsTheWaitBeforeARepetition() throws Exception {
        ManualTime stopped = ManualTime.stopped(StubbedProvider.START);
        Transport transport =
                provider.builder().timeSource(stopped).listener(ends).build();
        provider.answers(429, "");
        CompletableFuture<RawResponse> future = transport.raw("POST", "/things").sendAsync();

        stopped.awaitSleepers(1);
        future.cancel(true);

        assertThat(ends.failures.take().outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aCallThatIsCancelledBeforeItsThreadIsFreeSendsNothing() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Transport transport =
                provider.builder().executor(queue::add).listener(ends).build();
        CompletableFuture<RawResponse> future = transport.raw("POST", "/things").sendAsync();

        future.cancel(true);
        queue.take().run();

        assertThat(ends.failures.take().outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(provider.requests()).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anAsynchronousCallIsTheSameCall() throws Exception {
        provider.answers(500, "").answersWith("second").answers(404, "");

        assertThat(provider.call(RetryRule.SAFE).sendAsync().get()).isEqualTo("second");
        assertThatThrownBy(() -> provider.call(RetryRule.SAFE).sendAsync().get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ChannelKitException.class);
    }

    @Test
    void aCallThatDripsEndsAtItsDeadline() {
        Transport transport = provider.builder().timeSource(TimeSource.system()).build();
        provider.server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .throttleBody(1, 20, TimeUnit.MILLISECONDS)
                .build());

        assertThatThrownBy(() -> transport
                        .raw("GET", "/things")
                        .timeout(Duration.ofSeconds(1))
                        .send())
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("the time for the whole call ran out");
    }

    /** Makes a call on a thread of its own. */
    private static final class Caller {
        private final CompletableFuture<ChannelKitException> failure = new CompletableFuture<>();
        private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
        private final Thread thread;

        Caller(Runnable call) {
            thread = new Thread(() -> {
                try {
                    call.run();
                    failure.completeExceptionally(new AssertionError("the call succeeded"));
                } catch (ChannelKitException e) {
                    failure.complete(e);
                } catch (Throwable e) {
                    failure.completeExceptionally(e);
                }
                flag.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
        }

        void interrupt() {
            thread.interrupt();
        }

        ChannelKitException failure() throws Exception {
            return failure.get();
        }

        boolean isInterruptFlagSet() throws Exception {
            return flag.get();
        }
    }

    /** What calls ended in. */
    private static final class Ends implements CallListener {
        private final BlockingQueue<ChannelKitException> failures = new LinkedBlockingQueue<>();

        @Override
        public void operationEnded(Operation operation, CallDetails details, @Nullable ChannelKitException failure) {
            if (failure != null) {
                failures.add(failure);
            }
        }
    }
}
