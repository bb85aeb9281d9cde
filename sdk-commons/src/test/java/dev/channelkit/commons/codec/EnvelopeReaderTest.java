package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private static final Envelope PROVIDER = new Envelope(
            List.of("/data/customer", "/data", ""),
            "/success",
            List.of("/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId"));
    private static final EnvelopeReader READER = EnvelopeReader.of(PROVIDER);

    private final List<Drift> drifts = new ArrayList<>();
    private final ReadOptions options = ReadOptions.TOLERANT.listener(drifts::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"message\":\"ok\",\"data\":{\"customer\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}",
                "{\"data\":{\"more\":[{}],\"customer\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"x\":1},\"message\":\"ok\",\"success\":true}",
                "{\"message\":\"ok\",\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"success\":true}"
            })
    void thePayloadIsFoundWhereverItStands(String body) {
        Payload<List<SampleCustomer>> payload = list(READER, body);

        assertThat(payload.value()).extracting(SampleCustomer::id).containsExactly("1", "2");
        assertThat(payload.presence()).isEqualTo(Presence.PRESENT);
        assertThat(payload.received()).isEqualTo(2);
        assertThat(payload.success()).isTrue();
        assertThat(payload.message()).isEqualTo("ok");
        assertThat(payload.enveloped()).isTrue();
        assertThat(drifts).isEmpty();
    }

    @Test
    void aBareArrayIsTheWholeBody() {
        Payload<List<SampleCustomer>> payload = list(READER, "[{\"id\":\"1\"}]");

        assertThat(payload.value()).extracting(SampleCustomer::id).containsExactly("1");
        assertThat(payload.enveloped()).isFalse();
        assertThat(payload.success()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":\"1\",\"errors\":{\"id\":[\"bad\"]},\"id\":\"7\",\"message\":\"done\"}",
                "{ \"id\" : \"7\" , \"message\" : \"done\" , \"errors\" : { \"id\" : \"bad\" } , \"success\" : true }"
            })
    void partsInsideOfAPayloadThatIsTheWholeBodyAreFoundHoweverItIsRead(String body) {
        EnvelopeReader flat = EnvelopeReader.of(PROVIDER.withPayload(""));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        Payload<SampleCustomer> model = flat.value(bytes, SampleCustomer.codec(), options);
        Payload<RawValue> raw = flat.value(bytes, Scalars.RAW, options);

        assertThat(model.value()).extracting(SampleCustomer::id).isEqualTo("7");
        assertThat(raw.value()).isNotNull();
        for (Payload<?> payload : List.of(model, raw)) {
            assertThat(payload.success()).isTrue();
            assertThat(payload.message()).isEqualTo("done");
            assertThat(payload.details()).containsExactly("id: bad");
        }
    }

    @Test
    void aBareObjectIsTheWholeBodyIfNothingOfTheEnvelopeIsThere() {
        Payload<SampleCustomer> payload = one(READER, "{\"id\":\"1\",\"new\":[1,\"\\ud800\"]}");

        assertThat(payload.value()).isNotNull();
        assertThat(payload.value().id()).isEqualTo("1");
        assertThat(payload.value().unknownFields()).containsOnlyKeys("new");
    }

    @Test
    void aRequestIdAloneMakesNoEnvelopeButIsRead() {
        Payload<SampleCustomer> bare = one(READER, "{\"id\":\"1\",\"traceId\":\"t-1\"}");
        Payload<SampleCustomer> wrapped = one(READER, "{\"traceId\":\"t-1\",\"data\":{\"id\":\"1\"}}");

        assertThat(bare.value()).isNotNull();
        assertThat(bare.requestId()).isEqualTo("t-1");
        assertThat(wrapped.requestId()).isEqualTo("t-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":false,\"message\":\"no\"}",
                "{\"error\":\"no\",\"other\":1}",
                "{\"errors\":[\"no\"]}"
            })
    void anEnvelopeWithoutPayloadIsNotTakenForOne(String body) {
        Payload<List<SampleCustomer>> payload = list(READER, body);

        assertThat(payload.presence()).isEqualTo(Presence.ABSENT);
        assertThat(payload.found()).isFalse();
        assertThat(payload.value()).isNull();
    }

    @Test
    void theWholeBodyAsOnlyPlaceHoldsTheEnvelopesPartsToo() {
        EnvelopeReader flat = EnvelopeReader.of(PROVIDER.withPayload(""));

        Payload<SampleCustomer> payload = one(flat, "{\"id\":\"1\",\"success\":\"true\",\"message\":\"ok\"}");

        assertThat(payload.value()).isNotNull();
        assertThat(payload.value().id()).isEqualTo("1");
        assertThat(payload.value().unknownFields()).containsOnlyKeys("success", "message");
        assertThat(payload.success()).isTrue();
        assertThat(payload.message()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"second\":[{\"id\":\"2\"}],\"first\":[{\"id\":\"1\"}]}",
                "{\"first\":[{\"id\":\"1\"}],\"second\":[{\"id\":\"2\"}]}",
                "{\"third\":{\"deep\":[{\"id\":\"3\"}]},\"second\":[],\"first\":{\"id\":\"1\"}}"
            })
    void theBestOfSeveralPlacesWinsInWhateverOrderTheyCome(String body) {
        EnvelopeReader reader = EnvelopeReader.of(PROVIDER.withPayload("/first", "/second", "/third/deep", "/third"));

        Payload<List<SampleCustomer>> payload = list(reader, body);

        assertThat(payload.value()).extracting(SampleCustomer::id).containsExactly("1");
    }

    @Test
    void anOuterPlaceOfLowerRankDoesNotReplaceAnInnerOne() {
        EnvelopeReader reader = EnvelopeReader.of(PROVIDER.withPayload("/never", "/data/customer", "/data"));

        Payload<List<SampleCustomer>> payload = list(reader, "{\"data\":{\"x\":1,\"customer\":[{\"id\":\"1\"}]}}");

        assertThat(payload.value()).extracting(SampleCustomer::id).containsExactly("1");
    }

    @Test
    void anOuterPlaceOfHigherRankHoldsTheInnerOne() {
        EnvelopeReader reader = EnvelopeReader.of(PROVIDER.withPayload("/parent", "/parent/parent"));

        Payload<SampleCustomer> payload = one(reader, "{\"parent\":{\"id\":\"1\",\"parent\":{\"id\":\"2\"}}}");

        assertThat(payload.value()).isNotNull();
        assertThat(payload.value().id()).isEqualTo("1");
    }

    @Test
    void aFallbackKeepsEverythingOfItsObject() {
        EnvelopeReader reader = EnvelopeReader.of(PROVIDER.withPayload("/data/customer", "/data"));

        Payload<SampleCustomer> payload = one(
                reader,
                "{\"success\":true,\"data\":{\"id\":\"1\",\"tags\":[],\"parent\":{\"name\":null},\"count\":7}}");

        assertThat(payload.value())
                .isEqualTo(Json.read(
                        "{\"id\":\"1\",\"tags\":[],\"parent\":{\"name\":null},\"count\":7}",
                        SampleCustomer.codec(),
                        ReadOptions.STRICT));
    }

    @Test
    void driftNamesThePlaceInTheWholeAnswer() {
        list(READER, "{\"data\":{\"customer\":[{},{\"total\":[]},5]}}");
        list(READER, "{\"data\":{\"total\":[]}}");

        assertThat(drifts)
                .extracting(Drift::toString)
                .containsExactly(
                        "SampleCustomer /data/customer/1/total: expected decimal, found array",
                        "SampleCustomer /data/customer/2: expected SampleCustomer, found number",
                        "SampleCustomer /data/total: expected decimal, found array");
    }

    @Test
    void oneValueIsReadBareOrAsTheFirstOfAList() {
        assertThat(one(READER, "{\"data\":{\"customer\":{\"id\":\"1\"}}}")
                        .value()
                        .id())
                .isEqualTo("1");
        assertThat(one(READER, "{\"data\":{\"customer\":[{\"id\":\"1\"}]}}")
                        .value()
                        .id())
                .isEqualTo("1");
        assertThat(drifts).isEmpty();
    }

    @Test
    void oneOfSeveralIsReported() {
        Payload<SampleCustomer> payload = one(READER, "{\"data\":{\"customer\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}");

        assertThat(payload.value().id()).isEqualTo("1");
        assertThat(payload.received()).isEqualTo(2);
        assertThat(drifts)
                .containsExactly(new Drift(
                        Drift.Kind.LENIENT,
                        "SampleCustomer",
                        "/data/customer",
                        "one SampleCustomer",
                        WireReader.Kind.ARRAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]"})
    void noneWhereOneIsDueIsEmpty(String none) {
        Payload<SampleCustomer> payload = one(READER, "{\"data\":{\"customer\":" + none + "}}");

        assertThat(payload.presence()).isEqualTo(Presence.EMPTY);
        assertThat(payload.received()).isZero();
        assertThat(drifts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "[5]", "false"})
    void somethingElseWhereOneIsDueIsMistyped(String json) {
        Payload<SampleCustomer> payload = one(READER, "{\"data\":{\"customer\":" + json + "}}");

        assertThat(payload.presence()).isEqualTo(Presence.MISTYPED);
        assertThat(payload.value()).isNull();
        assertThat(drifts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"\"", "false"})
    void somethingElseWhereAListIsDueIsMistypedAndNoEmptyList(String json) {
        Payload<List<SampleCustomer>> payload = list(READER, "{\"success\":true,\"data\":{\"customer\":" + json + "}}");

        assertThat(payload.presence()).isEqualTo(Presence.MISTYPED);
        assertThat(payload.value()).isNull();
        assertThat(payload.received()).isZero();
    }

    @Test
    void oneBareObjectIsAListOfOneAndAnEmptyOneIsNone() {
        assertThat(list(READER, "{\"data\":{\"customer\":{\"id\":\"1\",\"tags\":[\"a\",\"b\"]}}}")
                        .received())
                .isEqualTo(1);
        assertThat(drifts).isEmpty();
        assertThat(list(READER, "{\"data\":{\"customer\":{}}}").value()).isEmpty();
        assertThat(list(READER, "{\"success\":true,\"data\":{}}").value()).isEmpty();
    }

    @Test
    void itemsThatAreLeftOutCountAsReceived() {
        Payload<List<String>> payload = READER.list(bytes("{\"data\":[\"a\",{},\"b\"]}"), Scalars.TEXT, options);

        assertThat(payload.value()).containsExactly("a", "b");
        assertThat(payload.received()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":null}", "{\"data\":{}}", "{\"data\":[]}"})
    void anEnvelopeWhoseKeyIsMissingIsToldFromSomethingElse(String body) {
        EnvelopeReader strictPlace = EnvelopeReader.of(PROVIDER.withPayload("/data/customer"));

        Payload<List<SampleCustomer>> payload = list(strictPlace, body);

        assertThat(payload.presence()).isEqualTo(Presence.ABSENT);
        assertThat(payload.enveloped()).isTrue();
        assertThat(payload.vacant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":{\"customers\":[{\"id\":\"1\"}]}}",
                "{\"success\":true,\"data\":{\"customers\":5},\"total\":1}",
                "{\"data\":{\"none\":null,\"customers\":{\"1\":{}},\"more\":[]}}"
            })
    void whatStandsBesideAMissingKeyIsDriftAndNamed(String body) {
        EnvelopeReader strictPlace = EnvelopeReader.of(PROVIDER.withPayload("/data/customer"));

        Payload<List<SampleCustomer>> payload = list(strictPlace, body);

        assertThat(payload.strangers()).containsExactly("/data/customers");
        assertThat(payload.enveloped()).isFalse();
        assertThat(payload.vacant()).isFalse();
        assertThat(drifts).extracting(Drift::path).containsExactly("/data/customers");
        assertThatThrownBy(() -> strictPlace.list(bytes(body), SampleCustomer.codec(), ReadOptions.STRICT))
                .isInstanceOf(DriftException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"customer\":{\"101\":{\"id\":\"1\"},\"102\":{\"id\":\"2\"}}}}",
                "{\"data\":{\"customers\":[{\"id\":\"1\"}]}}"
            })
    void anObjectOfItemsIsNoItem(String body) {
        Payload<List<SampleCustomer>> payload = list(READER, body);

        assertThat(payload.presence()).isEqualTo(Presence.MISTYPED);
        assertThat(payload.value()).isNull();
        assertThat(drifts).extracting(Drift::kind).contains(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"x\":1}",
                "[]",
                "\"data\"",
                "null",
                "{\"data\":5}",
                "{\"data\":[1]}",
                "{\"success\":true,\"data\":5}",
                "{\"data\":[1],\"success\":true}"
            })
    void somethingElseIsNoEnvelope(String body) {
        EnvelopeReader strictPlace = EnvelopeReader.of(PROVIDER.withPayload("/data/customer"));

        Payload<List<SampleCustomer>> payload = list(strictPlace, body);

        assertThat(payload.presence()).isEqualTo(Presence.ABSENT);
        assertThat(payload.enveloped()).isFalse();
    }

    @Test
    void failureIsReadWithCodeTextAndDetails() {
        Payload<List<SampleCustomer>> payload = list(
                READER,
                "{\"success\":false,\"data\":null,\"error\":\"second best\",\"code\":1042,\"message\":\"Two\\nlines \\u0007\","
                        + "\"errors\":[{\"field\":\"email\",\"message\":\"is taken\"},\"plain\",[\"a\",\"b\"],null]}");

        assertThat(payload.success()).isFalse();
        assertThat(payload.code()).isEqualTo("1042");
        assertThat(payload.message()).isEqualTo("Two lines");
        assertThat(payload.details()).containsExactly("email: is taken", "plain", "a: b");
        assertThat(payload.presence()).isEqualTo(Presence.EMPTY);
    }

    @Test
    void detailsByFieldAreLines() {
        Payload<List<SampleCustomer>> payload = list(
                READER, "{\"success\":false,\"errors\":{\"email\":[\"is taken\",\"is long\"],\"name\":\"is empty\"}}");

        assertThat(payload.details()).containsExactly("email: is taken, is long", "name: is empty");
    }

    @Test
    void aMessageThatIsAListIsJoined() {
        Payload<List<SampleCustomer>> payload = list(READER, "{\"success\":false,\"message\":[\"one\",\"two\"]}");

        assertThat(payload.message()).isEqualTo("one; two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"maybe\"", "2", "{}", "[true]"})
    void aFlagThatIsNoneIsUnknown(String flag) {
        assertThat(list(READER, "{\"success\":" + flag + ",\"data\":[]}").success())
                .isNull();
    }

    @Test
    void pointersMayNameKeysWithSlashesAndTildes() {
        EnvelopeReader reader = EnvelopeReader.of(PROVIDER.withPayload("/a~1b/c~0d"));

        assertThat(one(reader, "{\"a/b\":{\"c~d\":{\"id\":\"1\"}}}").value().id())
                .isEqualTo("1");
    }

    @Test
    void aPointerWithoutSlashIsRefused() {
        Envelope wrong = PROVIDER.withPayload("data");

        assertThatThrownBy(() -> EnvelopeReader.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"data\"");
    }

    @Test
    void withoutAnEnvelopeTheBodyIsThePayload() {
        EnvelopeReader reader = EnvelopeReader.of(Envelope.NONE);

        Payload<List<SampleCustomer>> payload =
                reader.value(bytes("[{\"id\":\"1\"}]"), Scalars.listOf(SampleCustomer.codec()), options);

        assertThat(payload.value()).hasSize(1);
        assertThat(payload.received()).isEqualTo(1);
    }

    @Test
    void aValueIsReadInTheShapeItsCodecHas() {
        Payload<SampleCustomer> payload = READER.value(bytes("{\"data\":[]}"), SampleCustomer.codec(), options);

        assertThat(payload.presence()).isEqualTo(Presence.MISTYPED);
    }

    @Test
    void nothingMayBeAnEmptyBody() {
        assertThat(READER.nothing(bytes(""), options).success()).isNull();
        assertThat(READER.nothing(bytes(" \n"), options).found()).isFalse();
        assertThat(READER.nothing(bytes("{\"data\":[1],\"success\":false}"), options)
                        .success())
                .isFalse();
        assertThatThrownBy(() -> READER.nothing(bytes("<html>"), options)).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> list(READER, "")).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":{\"customer\":[]}} x",
                "{\"success\":true,\"data\":{\"customer\":[]}",
                "{\"success\":true,\"data\":{\"customer\":[",
                "{\"data\":{\"x\":"
            })
    void aBrokenEnvelopeIsMalformed(String body) {
        assertThatThrownBy(() -> list(READER, body)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"data\":",
                "{\"data\":{\"customer\":[",
                "{\"errors\":[",
                "{\"message\":{\"a\":",
                "{\"x\":["
            })
    void deepNestingIsMalformedWhereverItStands(String step) {
        assertThatThrownBy(() -> list(READER, step.repeat(100_000))).isInstanceOf(MalformedInputException.class);
        assertThat(READER.error(bytes(step.repeat(100_000))).excerpt()).startsWith(step);
    }

    @Test
    void strictReadingRefusesDriftInThePayload() {
        assertThatThrownBy(() -> READER.list(
                        bytes("{\"data\":{\"customer\":[{\"new\":1}]}}"), SampleCustomer.codec(), ReadOptions.STRICT))
                .isInstanceOf(DriftException.class)
                .hasMessage("SampleCustomer /data/customer/0/new: expected nothing, found number");
    }

    @Test
    void aPayloadShowsNothingOfItself() {
        assertThat(one(READER, "{\"message\":\"test-secret\",\"data\":{\"customer\":{\"name\":\"Jo\"}}}")
                        .toString())
                .isEqualTo("Payload[presence=PRESENT, enveloped=true, received=1, success=null]");
    }

    private Payload<List<SampleCustomer>> list(EnvelopeReader reader, String body) {
        return reader.list(bytes(body), SampleCustomer.codec(), options);
    }

    private Payload<SampleCustomer> one(EnvelopeReader reader, String body) {
        return reader.one(bytes(body), SampleCustomer.codec(), options);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
