package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlEnvelopeTest {
    private static final EnvelopeReader READER = EnvelopeReader.of(new Envelope(
            List.of("/data/customer", "/data", ""),
            "/success",
            List.of("/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<success>true</success><data><customer><id>1</id></customer><customer><id>2</id></customer></data>",
                "<data><customer><id>1</id></customer></data><success>true</success><data><customer><id>2</id></customer></data>",
                "<data><customer><id>1</id></customer><x/><customer><id>2</id></customer></data><success>true</success>"
            })
    void repeatedElementsAreOneList(String content) {
        Payload<List<SampleCustomer>> payload = list(content);

        assertThat(payload.value()).extracting(customer -> customer.id).containsExactly("1", "2");
        assertThat(payload.received()).isEqualTo(2);
        assertThat(payload.success()).isTrue();
        assertThat(payload.enveloped()).isTrue();
        assertThat(payload.presence()).isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<data/>", "<data> </data>", "<data><customer/></data>", "<data></data><message/>"})
    void aPageWithoutItemsIsAnEmptyList(String content) {
        Payload<List<SampleCustomer>> payload = list(content);

        assertThat(payload.value() == null ? List.of() : payload.value()).isEmpty();
        assertThat(payload.received()).isZero();
        assertThat(payload.enveloped()).isTrue();
        assertThat(payload.presence()).isNotEqualTo(Presence.MISTYPED);
    }

    @Test
    void anAnswerOfAnotherKindIsNoEmptyList() {
        Payload<List<SampleCustomer>> payload = list("<message>busy</message>");

        assertThat(payload.found()).isFalse();
        assertThat(payload.enveloped()).isFalse();
        assertThat(payload.message()).isEqualTo("busy");
    }

    @Test
    void oneValueIsTheFirstElement() {
        Payload<SampleCustomer> payload = one("<data><customer><id>1</id></customer></data>");

        assertThat(payload.value().id).isEqualTo("1");
        assertThat(payload.received()).isEqualTo(1);
        assertThat(one("<data><customer><id>1</id></customer><customer><id>2</id></customer></data>")
                        .value()
                        .id)
                .isEqualTo("1");
        assertThat(one("<data><customer/></data>").presence()).isEqualTo(Presence.EMPTY);
        assertThat(one("<success>true</success>").found()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<data><id>1</id></data>", "<id>1</id>", "<message>m</message><data><id>1</id></data>"})
    void theSecondBestPlaceIsReadWhereTheBestIsMissing(String content) {
        assertThat(one(content).value().id).isEqualTo("1");
    }

    @Test
    void partsInsideAPayloadAreReadTooAndStayThere() {
        EnvelopeReader whole =
                EnvelopeReader.of(new Envelope(List.of(""), "/active", List.of(), List.of("/name"), null, List.of()));

        Payload<SampleCustomer> payload = whole.value(
                bytes("<active>true</active><name>n</name><id>1</id>"), SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(payload.value().name).isEqualTo("n");
        assertThat(payload.success()).isTrue();
        assertThat(payload.message()).isEqualTo("n");
    }

    @Test
    void aPayloadThatIsAListInItselfIsRepeatedOrWrapped() {
        EnvelopeReader reader =
                EnvelopeReader.of(new Envelope(List.of("/tags"), null, List.of(), List.of(), null, List.of()));
        Codec<List<String>> codec = Scalars.listOf(Scalars.TEXT);

        assertThat(reader.value(bytes("<tags>a</tags><tags>b</tags>"), codec, ReadOptions.STRICT)
                        .value())
                .containsExactly("a", "b");
        assertThat(reader.value(bytes("<tags><tag>a</tag><tag>b</tag></tags>"), codec, ReadOptions.STRICT)
                        .value())
                .containsExactly("a", "b");
    }

    @Test
    void driftNamesThePlaceInTheWholeAnswer() {
        Heard heard = new Heard();

        READER.list(
                bytes("<data><customer/><customer><count>x</count></customer></data>"),
                SampleCustomer.codec(),
                heard.options);

        assertThat(heard.only().path()).isEqualTo("/data/customer/0/count");
    }

    @Test
    void errorsAreReadFromTheRoot() {
        ErrorBody error = READER.error(
                bytes(
                        "<success>false</success><code>E1</code><traceId> t-1 </traceId><message>No  such\ncustomer</message><data/>"
                                + "<errors><error><field>email</field><message>is taken</message></error><error>too long</error><name>is missing</name></errors>"));

        assertThat(error.code()).isEqualTo("E1");
        assertThat(error.requestId()).isEqualTo("t-1");
        assertThat(error.message()).isEqualTo("No such customer");
        assertThat(error.details()).containsExactly("email: is taken", "too long", "name: is missing");
        assertThat(error.excerpt()).startsWith("<response>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><message>x</message></body></html>",
                "<html><message>x</message></html>",
                "<response><message>&undefined;</message></response>",
                "<",
                "< >"
            })
    void whatIsNoXmlIsAnExcerpt(String body) {
        ErrorBody error = READER.error(body.getBytes(StandardCharsets.UTF_8));

        assertThat(error.message()).isNull();
        assertThat(error.excerpt()).isEqualTo(body);
    }

    @Test
    void anErrorThatBreaksOffTellsWhatItSaidBefore() {
        ErrorBody error = READER.error(
                "<response><message>busy</message><errors><error>a</error><err".getBytes(StandardCharsets.UTF_8));

        assertThat(error.message()).isEqualTo("busy");
        assertThat(error.details()).containsExactly("a");
    }

    @Test
    void aRefusalInsideASuccessIsSeenWithoutAPayload() {
        Payload<RawValue> payload =
                READER.nothing(bytes("<success>0</success><message>no</message>"), ReadOptions.STRICT);

        assertThat(payload.success()).isFalse();
        assertThat(payload.message()).isEqualTo("no");
    }

    @Test
    void aByteOrderMarkAndBlanksDoNotHideTheFormat() {
        byte[] body = "\ufeff\n <response><data><customer><id>1</id></customer></data></response>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(READER.list(body, SampleCustomer.codec(), ReadOptions.STRICT).value())
                .hasSize(1);
    }

    @Test
    void whatIsMalformedIsThatInAnyReading() {
        assertThatThrownBy(() -> list("<data>")).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> READER.nothing("<html/>".getBytes(StandardCharsets.UTF_8), ReadOptions.STRICT))
                .isInstanceOf(MalformedInputException.class);
    }

    private static Payload<List<SampleCustomer>> list(String content) {
        return READER.list(bytes(content), SampleCustomer.codec(), ReadOptions.TOLERANT);
    }

    private static Payload<SampleCustomer> one(String content) {
        return READER.one(bytes(content), SampleCustomer.codec(), ReadOptions.TOLERANT);
    }

    private static byte[] bytes(String content) {
        return ("<response>" + content + "</response>").getBytes(StandardCharsets.UTF_8);
    }
}
