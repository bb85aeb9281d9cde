package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Who holds a stream of items, and when it lets connection and place go. */
class ItemStreamLifeTest extends StreamedReport {
    @Test
    void untilTheFirstByteTheCallMayBeRepeated() {
        provider.resets();
        serves("{\"data\":[1]}");

        try (ItemStream<RawValue> items = raws().timeout(Duration.ofMinutes(1)).send()) {
            assertThat(items).hasSize(1);
        }
        assertThat(provider.requests()).isEqualTo(2);
    }

    @Test
    void itIsWalkedOnce() {
        serves("{\"data\":[1]}");

        try (ItemStream<RawValue> items = raws().send()) {
            Iterator<RawValue> unused = items.iterator();
            assertThatThrownBy(items::iterator).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(items::stream).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingGivesConnectionAndPlaceBackAndEndsTheWalk() {
        serves("{\"data\":[" + (TEN + ",").repeat(1_000) + "1]}");
        serves("{\"data\":[\"second\"]}");
        ItemStream<String> first = call().send();
        Iterator<String> walk = first.iterator();
        assertThat(walk.next()).hasSize(97);

        first.close();
        first.close();

        assertThatThrownBy(walk::hasNext).isInstanceOf(CallCancelledException.class);
        try (ItemStream<String> second = call().send()) {
            assertThat(second).containsExactly("second");
        }
    }

    @Test
    void closingAJavaStreamClosesIt() {
        serves("{\"data\":[" + (TEN + ",").repeat(1_000) + "1]}");
        serves("{\"data\":[\"second\"]}");

        try (Stream<String> first = call().send().stream()) {
            assertThat(first.findFirst()).isPresent();
        }
        try (Stream<Integer> second = call().send().map(String::length).stream()) {
            assertThat(second).containsExactly(6);
        }
    }

    @Test
    void closingFromAnotherThreadEndsTheWalk() throws Exception {
        provider.server.enqueue(new MockResponse.Builder()
                .chunkedBody("{\"data\":[" + TEN + "]}", 300)
                .throttleBody(600, 50, TimeUnit.SECONDS)
                .build());
        ItemStream<String> items = call().answerTimeout(Duration.ofMinutes(5)).send();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread reader = new Thread(() -> end.complete(catchThrowable(() -> items.forEach(item -> {}))));
        reader.start();

        awaitWaitingForBytes(reader);
        items.close();

        assertThat(end.get()).isInstanceOf(CallCancelledException.class);
        reader.join();
    }

    @Test
    void cancellingBeforeTheFirstItemGivesConnectionAndPlaceBack() throws Exception {
        provider.server.enqueue(new MockResponse.Builder()
                .body("{\"success\":true,\"data\":[{}," + "null,".repeat(600) + "\"first\"]}")
                .throttleBody(100, 1, TimeUnit.SECONDS)
                .build());
        serves("{\"data\":[\"second\"]}");
        CountDownLatch begun = new CountDownLatch(1);
        Transport transport = provider.builder()
                .timeSource(TimeSource.system())
                .httpClient(pooled())
                .limits(Limits.none().concurrency(1))
                .listener(new CallListener() {
                    @Override
                    public void drift(Operation operation, Drift drift) { // of the object, where a text was due
                        begun.countDown();
                    }
                })
                .build();
        CompletableFuture<ItemStream<String>> first = transport
                .call(REPORT, Answer.items(Scalars.TEXT), CallRequest.of(REPORT).build())
                .sendAsync();

        begun.await();
        first.cancel(true);

        try (ItemStream<String> second = transport
                .call(REPORT, Answer.items(Scalars.TEXT), CallRequest.of(REPORT).build())
                .timeout(Duration.ofSeconds(10)) // the whole of the first would take half a minute
                .send()) {
            assertThat(second).containsExactly("second");
        }
        transport.close();
    }

    @Test
    void aStreamThatIsForgottenIsClosedInTheEnd() throws Exception {
        serves("{\"data\":[" + (TEN + ",").repeat(3_000) + "1]}");
        serves("{\"data\":[\"second\"]}");
        forget();
        CompletableFuture<ItemStream<String>> second = call().sendAsync();

        ItemStream<String> items = null;
        while (items == null) { // the class's time limit ends this
            System.gc();
            items = second.getNow(null);
        }

        assertThat(items).containsExactly("second");
    }

    @Test
    void aStreamForAFutureThatNobodyWaitsForIsClosed() throws Exception {
        serves("{\"data\":[" + (TEN + ",").repeat(3_000) + "1]}");
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Transport transport =
                provider.builder().executor(queue::add).httpClient(pooled()).build();
        CompletableFuture<CompletableFuture<ItemStream<String>>> self = new CompletableFuture<>();
        CompletableFuture<ItemStream<String>> future = transport
                .call(REPORT, Answer.items(Scalars.TEXT), CallRequest.of(REPORT).build())
                .map(response -> {
                    self.join().cancel(true); // the last moment at which somebody can
                    return response.value();
                })
                .sendAsync();
        self.complete(future);

        queue.take().run();

        assertThat(future).isCancelled();
        transport.close();
    }

    /** Until the thread waits in a socket, after the bytes that were there. */
    private static void awaitWaitingForBytes(Thread reader) {
        while (Arrays.stream(reader.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals("sun.nio.ch.NioSocketImpl")
                        && frame.getMethodName().equals("park"))) {
            Thread.onSpinWait();
        }
    }

    private void forget() {
        ItemStream<String> unused = call().send();
    }
}
