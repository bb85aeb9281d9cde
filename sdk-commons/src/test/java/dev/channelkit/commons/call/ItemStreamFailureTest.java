package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.stream.ItemStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a stream of items before its end. */
class ItemStreamFailureTest extends StreamedReport {
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
    void theTimeForTheCallEndsWhatTricklesInFrontOfTheFirstItem() {
        provider.server.enqueue(new MockResponse.Builder()
                .body("{\"success\":true,\"data\":[" + "null,".repeat(600) + "\"first\"]}")
                .throttleBody(100, 100, TimeUnit.MILLISECONDS)
                .build());

        assertThatThrownBy(() -> call().timeout(Duration.ofMillis(500)).send())
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("the time for the whole call ran out after 0 items");
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
}
