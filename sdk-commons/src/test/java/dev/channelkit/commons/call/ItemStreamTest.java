package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // so that a hang fails rather than hangs
class ItemStreamTest {
    private static final Operation REPORT = Operation.builder("stub", "readReport", "GET", "/report")
            .retry(RetryRule.SAFE)
            .envelope(StubbedProvider.ENVELOPE)
            .emptyStatus(404)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();
    private static final String ITEM = "\"" + "x".repeat(97) + "\"";
    private static final String TEN = String.join(",", Collections.nCopies(10, ITEM));

    private final ConnectionPool pool = new ConnectionPool();
    private final StubbedProvider provider = StubbedProvider.start(settings -> settings.httpClient(pooled())
            .limits(Limits.none().concurrency(1))
            .maxAnswerBytes(1000)
            .timeSource(TimeSource.system()));

    @AfterEach
    void nothingIsHeldAfterwards() {
        assertThat(pool.connectionCount() - pool.idleConnectionCount()).isZero();
        provider.close();
    }

    @Test
    void theFirstItemIsHandledBeforeTheLastByteIsSent() throws IOException {
        try (HeldAnswer server = HeldAnswer.of("{\"success\":true,\"data\":[\"first\"", ",\"second\"]}");
                Transport transport = provider.builder()
                        .timeSource(TimeSource.system())
                        .baseUrl(server.baseUrl())
                        .build()) {
            List<String> handled = new ArrayList<>();

            try (ItemStream<String> items = transport
                    .call(
                            REPORT,
                            Answer.items(Scalars.TEXT),
                            CallRequest.of(REPORT).build())
                    .send()) {
                for (String item : items) {
                    handled.add(item);
                    server.sendTheRest();
                }
            }

            assertThat(server.wasTold()).isTrue();
            assertThat(handled).containsExactly("first", "second");
        }
    }

    @Test
    void anAnswerOfAnySizeIsReadWithinTheBoundOfOneItem() {
        serves("{\"success\":true,\"data\":[" + (TEN + ",").repeat(2_000) + ITEM + "]}");

        try (ItemStream<String> items = call().send()) {
            assertThat(items.stream().count()).isEqualTo(20_001);
            assertThat(items.delivered()).isEqualTo(20_001);
        }
        assertThat(pool.idleConnectionCount()).isEqualTo(1);
    }

    @Test
    void oneItemThatIsTooLargeEndsIt() {
        serves("{\"data\":[1,\"" + "x".repeat(3_000) + "\",2]}");

        try (ItemStream<String> items = call().send()) {
            assertThatThrownBy(() -> items.forEach(item -> {}))
                    .isInstanceOf(AnswerTooLargeException.class)
                    .hasMessageContaining("an item of the answer is larger than 1000 bytes, after 1 item")
                    .hasMessageContaining("readReport");
        }
    }

    @Test
    void whatIsUnzippedOnTheWayIsStreamedToo() throws IOException {
        Buffer zipped = new Buffer();
        try (BufferedSink zip = Okio.buffer(new GzipSink(zipped))) {
            zip.writeUtf8("{\"success\":true,\"data\":[" + (TEN + ",").repeat(500) + ITEM + "]}");
        }
        Buffer cut = new Buffer();
        zipped.copyTo(cut, 0, zipped.size() - 20);
        provider.server.enqueue(zipped(zipped));
        provider.server.enqueue(zipped(cut));

        try (ItemStream<String> whole = call().send()) {
            assertThat(whole.stream().count()).isEqualTo(5_001);
        }
        try (ItemStream<String> broken = call().send()) {
            assertThatThrownBy(() -> broken.forEach(item -> {})).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void whatBreaksOffEndsTheWalkWithTheNumberOfItems() {
        provider.server.enqueue(new MockResponse.Builder()
                .chunkedBody("{\"success\":true,\"data\":[" + (TEN + ",").repeat(5_000), 1000)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        List<String> handled = new ArrayList<>();

        try (ItemStream<String> items = call().send()) {
            Iterator<String> walk = items.iterator();
            TransportException broken =
                    catchThrowableOfType(TransportException.class, () -> walk.forEachRemaining(handled::add));

            assertThat(broken)
                    .hasMessageContaining("broke off after " + handled.size() + " items and")
                    .hasMessageContaining("readReport")
                    .hasMessageContaining("make it again");
            assertThat(handled).isNotEmpty();
            assertThat(items.delivered()).isEqualTo(handled.size());
            assertThatThrownBy(walk::hasNext).isSameAs(broken);
        }
        assertThat(provider.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":[1,2]",
                "{\"success\":true,\"data\":[1,2",
                "{\"success\":true,\"data\":[1,2]} x",
                "{\"success\":true,\"data\":[1,2,]}",
                "{\"success\":true,\"data\":[1,2}",
                "{\"success\":true,\"data\":[1,{\"a\":tru}]}",
                "{\"success\":true,\"data\":[1],\"data\":[2]}",
            })
    void whatCannotBeReadIsAnErrorHoweverItEnds(String answer) {
        serves(answer);

        try (ItemStream<RawValue> items = raws().send()) {
            Iterator<RawValue> walk = items.iterator();
            assertThat(walk.next().text()).isEqualTo("1");
            assertThatThrownBy(() -> walk.forEachRemaining(item -> {}))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}x", "<html><body>log in</body></html>", "{\"items\":{\"data\":[1]}}", "7"})
    void whatHoldsNoListIsRefusedByTheCallLikeTheWhole(String answer) {
        serves(answer);
        serves(answer);

        DecodingException whole = catchThrowableOfType(DecodingException.class, () -> whole().send());
        DecodingException arriving = catchThrowableOfType(DecodingException.class, () -> raws().send());

        assertThat(arriving.what()).isEqualTo(whole.what());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":[]}",
                "{\"success\":true,\"data\":null}",
                "{\"success\":true}",
                "{\"success\":true,\"data\":{\"id\":5}}",
                "{\"success\":\"1\",\"data\":[1,[2],null,{\"a\":\"]\"}],\"message\":\"fine\"}",
                "\ufeff {\"data\":[1],\"x\":[{}],\"success\":1}",
                "<response><data>1</data><data>2</data></response>",
            })
    void whatTheWholeGivesTheStreamGives(String answer) {
        serves(answer);
        serves(answer);

        List<RawValue> whole = whole().send();

        try (ItemStream<RawValue> items = raws().send()) {
            assertThat(items).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void aFailureToldBehindTheItemsEndsTheWalk() {
        serves("{\"data\":[1,2],\"success\":false,\"code\":\"E7\",\"message\":\"half of it\"}");

        try (ItemStream<RawValue> items = raws().send()) {
            Iterator<RawValue> walk = items.iterator();
            assertThat(walk.next().text()).isEqualTo("1");
            assertThat(walk.next().text()).isEqualTo("2");
            ProviderErrorException failure = catchThrowableOfType(ProviderErrorException.class, walk::hasNext);
            assertThat(failure.details().providerCode()).isEqualTo("E7");
            assertThat(failure).hasMessageContaining("half of it");
        }
    }

    @Test
    void aFailureToldBeforeTheItemsEndsTheCall() {
        serves("{\"success\":false,\"data\":[" + TEN + "],\"message\":\"half of it\"}");

        assertThatThrownBy(() -> call().send())
                .isInstanceOf(ProviderErrorException.class)
                .hasMessageContaining("half of it");
    }

    @Test
    void aReportedFailureBehindTheItemsEndsTheWalk() {
        Operation reporting = Operation.builder("stub", "readReport", "GET", "/report")
                .retry(RetryRule.SAFE)
                .envelope(StubbedProvider.ENVELOPE.withFailure(
                        new ReportedFailure("/status", "code", Set.of("0"), "text", null, null)))
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
        serves("{\"data\":[1],\"status\":{\"code\":\"12\",\"text\":\"cut\"}}");

        try (ItemStream<RawValue> items = provider.transport()
                .call(
                        reporting,
                        Answer.items(Scalars.RAW),
                        CallRequest.of(reporting).build())
                .send()) {
            Iterator<RawValue> walk = items.iterator();
            assertThat(walk.next().text()).isEqualTo("1");
            assertThatThrownBy(walk::hasNext)
                    .isInstanceOf(ProviderErrorException.class)
                    .hasMessageContaining("12");
        }
    }

    @Test
    void strictReadingMeetsDriftInItems() {
        serves("{\"success\":true,\"data\":[\"1\",2]}");

        try (ItemStream<String> items = call().strict(true).send()) {
            Iterator<String> walk = items.iterator();
            assertThat(walk.next()).isEqualTo("1");
            assertThatThrownBy(walk::hasNext)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("/data/1");
        }
    }

    @Test
    void aListMayStandInWhatTheOperationAnswers() {
        serves("{\"success\":true,\"currency\":\"SEK\",\"rows\":{\"of\":[1,2]},\"sum\":3}");

        try (ItemStream<RawValue> items = provider.transport()
                .call(
                        REPORT,
                        Answer.items("/rows/of", Scalars.RAW),
                        CallRequest.of(REPORT).build())
                .send()) {
            Iterator<RawValue> walk = items.iterator();
            assertThat(items.around(Scalars.RAW).orElseThrow().text())
                    .isEqualTo("{\"success\":true,\"currency\":\"SEK\",\"rows\":{\"of\":[]}}");
            walk.forEachRemaining(item -> {});
            assertThat(items.around(Scalars.RAW).orElseThrow().text()).endsWith("\"sum\":3}");
            assertThat(items.delivered()).isEqualTo(2);
        }
    }

    @Test
    void xmlThatOnlyTheModelAroundItCouldReadIsAnError() {
        serves("<response><rows><of><line>1</line></of></rows></response>");

        assertThatThrownBy(() -> provider.transport()
                        .call(
                                REPORT,
                                Answer.items("/rows/of", Scalars.RAW),
                                CallRequest.of(REPORT).build())
                        .send())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("came in XML");
    }

    @Test
    void aRefusalThatMeansNothingIsNoItems() {
        provider.answers(404, "{\"code\":\"none\",\"message\":\"no rows\"}");
        provider.answers(404, "{\"code\":\"none\",\"message\":\"no rows\"}");

        try (ItemStream<String> items = call().send()) {
            assertThat(items).isEmpty();
        }
        assertThatThrownBy(() -> call().strictNotFound().send()).isInstanceOf(NotFoundException.class);
    }

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
    void silenceInMidStreamEndsIt() {
        provider.server.enqueue(new MockResponse.Builder()
                .chunkedBody("{\"data\":[" + TEN + "]}", 300)
                .throttleBody(600, 30, TimeUnit.SECONDS)
                .build());

        try (ItemStream<String> items =
                call().answerTimeout(Duration.ofSeconds(2)).send()) {
            assertThatThrownBy(() -> items.forEach(item -> {}))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("stopped coming after")
                    .hasMessageContaining("items");
        }
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatACodecThrowsEndsTheWalkForGood(boolean isError) {
        serves("{\"data\":[\"1\",\"2\",\"3\"]}");

        try (ItemStream<String> items = provider.transport()
                .call(
                        REPORT,
                        Answer.items(new SecondFails(isError)),
                        CallRequest.of(REPORT).build())
                .send()) {
            Iterator<String> walk = items.iterator();
            assertThat(walk.next()).isEqualTo("1");

            assertThatThrownBy(walk::hasNext).hasMessage("the codec's");
            assertThatThrownBy(walk::hasNext)
                    .as("the item is not passed over")
                    .isInstanceOf(isError ? CallCancelledException.class : IllegalStateException.class);
        }
    }

    private record SecondFails(boolean isError) implements Codec<String> {
        @Override
        public @Nullable String read(WireReader in) {
            String text = in.text();
            if ("2".equals(text)) {
                if (isError) {
                    throw new StackOverflowError("the codec's");
                }
                throw new IllegalStateException("the codec's");
            }
            return text;
        }

        @Override
        public void write(String value, WireWriter out) {
            out.textValue(value);
        }

        @Override
        public String typeName() {
            return "text";
        }
    }

    @Test
    void itemsAtHandAreAStreamForTests() {
        try (ItemStream<Integer> items = ItemStream.of(List.of(1, 2)).map(item -> 2 * item)) {
            assertThat(items).containsExactly(2, 4);
            assertThat(items.delivered()).isEqualTo(2);
            assertThat(items.around(Scalars.RAW)).isEmpty();
            assertThatThrownBy(items::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    private static MockResponse zipped(Buffer body) {
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(body)
                .build();
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

    private void serves(String answer) {
        provider.answers(200, answer, "Content-Type: application/json");
    }

    private OkHttpClient pooled() {
        return new OkHttpClient.Builder().connectionPool(pool).build();
    }

    private Call<ItemStream<String>> call() {
        return provider.transport()
                .call(REPORT, Answer.items(Scalars.TEXT), CallRequest.of(REPORT).build());
    }

    private Call<ItemStream<RawValue>> raws() {
        return provider.transport()
                .call(REPORT, Answer.items(Scalars.RAW), CallRequest.of(REPORT).build());
    }

    private Call<List<RawValue>> whole() {
        return provider.transport()
                .call(REPORT, Answer.list(Scalars.RAW), CallRequest.of(REPORT).build());
    }
}
