package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stream of items gives. */
class ItemStreamTest extends StreamedReport {
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
    void aRefusalThatMeansNothingIsNoItems() {
        provider.answers(404, "{\"code\":\"none\",\"message\":\"no rows\"}");
        provider.answers(404, "{\"code\":\"none\",\"message\":\"no rows\"}");

        try (ItemStream<String> items = call().send()) {
            assertThat(items).isEmpty();
        }
        assertThatThrownBy(() -> call().strictNotFound().send()).isInstanceOf(NotFoundException.class);
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

    @Test
    void anItemWhoseChangeThrowsIsNotLost() {
        Set<Integer> failed = new HashSet<>();
        try (ItemStream<Integer> items = ItemStream.of(List.of(1, 2, 3)).map(item -> {
            if (item == 2 && failed.add(item)) {
                throw new IllegalStateException("not now");
            }
            return 10 * item;
        })) {
            Iterator<Integer> walk = items.iterator();
            assertThat(walk.next()).isEqualTo(10);
            assertThatThrownBy(walk::next).hasMessage("not now");
            assertThat(items.delivered()).isEqualTo(1);
            assertThat(walk).toIterable().containsExactly(20, 30);
            assertThat(items.delivered()).isEqualTo(3);
        }
    }

    private static MockResponse zipped(Buffer body) {
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(body)
                .build();
    }
}
