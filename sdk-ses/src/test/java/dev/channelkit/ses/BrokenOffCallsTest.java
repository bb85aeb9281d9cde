package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.assertNoSecretIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.RawCall;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerCreate;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls whose caller gives up while they are under way. */
@Timeout(120)
class BrokenOffCallsTest {
    private static final CustomerCreate JOHN = CustomerCreate.builder()
            .name("John Doe")
            .company("Acme")
            .email("john@example.com")
            .build();

    @RegisterExtension
    final SesServer ses = new SesServer();

    private final Ended ended = new Ended();

    @Nested
    class ByAnInterrupt {

        @Test
        void whileTheRequestIsBeingWritten() throws Exception {
            Endless body = new Endless();
            RawCall upload = neverRead(body);

            Interrupted call = Interrupted.start(upload::send);
            body.flowing.await();
            ChannelKitException e = call.interrupt();

            assertThat(e).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(CallCancelledException.class);
            assertThat(e).hasMessageContaining("interrupted");
            assertThat(call.flag).isTrue();
            assertThat(body.closed.await(60, TimeUnit.SECONDS)).isTrue();
            assertNoSecretIn(e);
        }

        @Test
        void whileTheAnswerToAWriteIsAwaited() throws Exception {
            ses.keepSilent();
            SesClient client = ses.client();

            Interrupted call = Interrupted.start(() -> client.customers().create(JOHN));
            ses.request();
            ChannelKitException e = call.interrupt();

            assertThat(e).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(CallCancelledException.class);
            assertThat(call.flag).isTrue();
            assertNoSecretIn(e);
        }

        @Test
        void whileTheAnswerToAReadIsAwaited() throws Exception {
            ses.keepSilent();
            SesClient client = ses.open(ses.builder());

            Interrupted call = Interrupted.start(() -> client.customers().get("4022"));
            ses.request();
            ChannelKitException e = call.interrupt();

            assertThat(e).isExactlyInstanceOf(CallCancelledException.class);
            assertThat(e.details().attempts()).isEqualTo(1);
            assertThat(call.flag).isTrue();
        }

        @Test
        void beforeAnythingWasSent() {
            SesClient client = ses.client();

            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> client.customers().create(JOHN))
                    .isExactlyInstanceOf(CallCancelledException.class)
                    .satisfies(e ->
                            assertThat(((CallCancelledException) e).outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ses.requests()).isZero();
        }
    }

    @Nested
    class ByCancelling {

        @Test
        void whileTheRequestIsBeingWritten() throws Exception {
            Endless body = new Endless();
            CompletableFuture<?> answer = neverRead(body).sendAsync();
            body.flowing.await();

            answer.cancel(true);

            assertThat(ended.failure())
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCauseInstanceOf(CallCancelledException.class)
                    .satisfies(e -> assertNoSecretIn(e));
            assertThat(body.closed.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(answer::join).isInstanceOf(CancellationException.class);
        }

        @Test
        void whileTheAnswerIsAwaited() throws Exception {
            ses.keepSilent();
            CompletableFuture<Customer> answer =
                    heard().customers().createCall(JOHN).sendAsync();
            ses.request();

            answer.cancel(true);

            assertThat(ended.failure())
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("cancelled")
                    .satisfies(e -> assertNoSecretIn(e));
        }

        @Test
        void leavesTheClientFitForTheNextCall() throws Exception {
            ses.keepSilent().answer(SesServer.customers("{\"id\":\"4022\"}"));
            SesClient client = heard();
            CompletableFuture<Customer> answer = client.customers().getCall("1").sendAsync();
            ses.request();

            answer.cancel(true);
            ended.failure();

            assertThat(client.customers().getCall("4022").sendAsync().join().id())
                    .isEqualTo("4022");
        }
    }

    /** An upload to a server that takes the head of a request and reads no further. */
    private RawCall neverRead(Endless body) {
        ses.answer(SesServer.response(200)
                .doNotReadRequestBody()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        return heard().raw("POST", "/customers").body(Body.stream("application/octet-stream", -1, () -> body));
    }

    private SesClient heard() {
        return ses.open(ses.builder().listener(ended));
    }

    /** Hears what calls end in. */
    private static final class Ended implements CallListener {
        private final CompletableFuture<ChannelKitException> failure = new CompletableFuture<>();

        @Override
        public void operationEnded(Operation operation, CallDetails details, ChannelKitException how) {
            failure.complete(how);
        }

        ChannelKitException failure() throws Exception {
            return failure.get(60, TimeUnit.SECONDS);
        }
    }

    /** Content without end, which tells when half a megabyte of it was taken: no upload is just about to begin any more. */
    private static final class Endless extends InputStream {
        final CountDownLatch flowing = new CountDownLatch(8);
        final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            flowing.countDown();
            return length;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** A call on a thread of its own, to be interrupted. */
    private static final class Interrupted {
        private final CompletableFuture<ChannelKitException> failure = new CompletableFuture<>();
        private final Thread thread;
        private volatile boolean flag;

        private Interrupted(Runnable call) {
            thread = new Thread(() -> {
                try {
                    call.run();
                    failure.completeExceptionally(new AssertionError("the call came to an end of its own"));
                } catch (ChannelKitException e) {
                    flag = Thread.currentThread().isInterrupted();
                    failure.complete(e);
                } catch (RuntimeException | Error e) {
                    failure.completeExceptionally(e);
                }
            });
        }

        static Interrupted start(Runnable call) {
            Interrupted interrupted = new Interrupted(call);
            interrupted.thread.start();
            return interrupted;
        }

        ChannelKitException interrupt() throws Exception {
            thread.interrupt();
            return failure.get(60, TimeUnit.SECONDS);
        }
    }
}
