package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWritingTest {

    @Test
    void absentFieldsAreLeftOutAndClearedOnesAreNull() {
        SampleCustomer customer = SampleCustomer.builder().id("1").clearName().build();

        String json = Json.write(customer, SampleCustomer.codec());

        assertThat(json).isEqualTo("{\"id\":\"1\",\"name\":null}");
    }

    @Test
    void containersNestWithTheirCommas() {
        SampleCustomer child = SampleCustomer.builder().id("2").build();
        SampleCustomer customer = SampleCustomer.builder()
                .parent(SampleCustomer.builder().build())
                .children(List.of(child, child))
                .matrix(List.of(List.of(), List.of(1, 2)))
                .labels(Map.of("k", "v"))
                .members(Map.of("m", child))
                .build();

        String json = Json.write(customer, SampleCustomer.codec());

        assertThat(json)
                .isEqualTo("{\"parent\":{},\"children\":[{\"id\":\"2\"},{\"id\":\"2\"}],"
                        + "\"matrix\":[[],[1,2]],\"labels\":{\"k\":\"v\"},\"members\":{\"m\":{\"id\":\"2\"}}}");
    }

    @Test
    void halfASurrogatePairSurvivesTheWayThroughUtf8() {
        SampleCustomer customer = SampleCustomer.builder()
                .name("a\ud83d")
                .labels(Map.of("\udc00", "\ud83d\ude00"))
                .build();

        byte[] json = Json.writeBytes(customer, SampleCustomer.codec());

        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"a\\ud83d\",\"labels\":{\"\\udc00\":\"\ud83d\ude00\"}}");
        assertThat(Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT)).isEqualTo(customer);
    }

    @Test
    void amountsAreWrittenWithAllTheirDigitsAndWithoutAnExponent() {
        List<BigDecimal> amounts =
                List.of(new BigDecimal("-636.1182790610"), new BigDecimal("0.0000000000"), new BigDecimal("1E+3"));

        assertThat(Json.write(amounts, Scalars.listOf(Scalars.DECIMAL)))
                .isEqualTo("[-636.1182790610,0.0000000000,1000]");
        assertThat(Json.write(amounts, Scalars.listOf(Scalars.DECIMAL_TEXT)))
                .isEqualTo("[\"-636.1182790610\",\"0.0000000000\",\"1000\"]");
    }

    @Test
    void anAbsurdExponentIsWrittenWithoutItsZeros() {
        BigDecimal huge = new BigDecimal("1e999999999");

        assertThat(Json.write(huge, Scalars.DECIMAL)).isEqualTo("1E+999999999");
    }

    @Test
    void whatIsNoFiniteNumberIsRefused() {
        SampleCustomer customer = SampleCustomer.builder().ratio(Double.NaN).build();

        assertThatThrownBy(() -> Json.write(customer, SampleCustomer.codec()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write(Double.NEGATIVE_INFINITY, Scalars.FLOAT64))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodecCannotSmuggleTextInAsANumber() {
        Codec<String> careless = new ScalarCodec<>("careless", WireReader::text, (v, out) -> out.numberValue(v));

        assertThat(Json.write("-0.5e+7", careless)).isEqualTo("-0.5e+7");
        assertThatThrownBy(() -> Json.write("1,\"admin\":true", careless)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write("NaN", careless)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write("", careless)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNestsTooDeepToBeReadIsNotWritten() {
        SampleCustomer customer = SampleCustomer.builder().build();
        for (int i = 0; i < 512; i++) {
            customer = SampleCustomer.builder().parent(customer).build();
        }
        SampleCustomer deep = customer;

        assertThatThrownBy(() -> Json.write(deep, SampleCustomer.codec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512");
    }

    @Test
    void rawValuesOfAnotherFormatStayOut() {
        RawValue xml = RawValue.wellFormedXml("<x/>");
        FieldState state = FieldState.of(2, null, FieldState.Extras.of(Map.of("unknown", xml), Map.of(1, xml)));
        SampleCustomer.Builder builder = SampleCustomer.builder();
        builder.state = state;
        SampleCustomer.Builder hollow = SampleCustomer.builder();
        hollow.state = FieldState.hollow(xml);

        assertThat(Json.write(builder.build(), SampleCustomer.codec())).isEqualTo("{}");
        assertThat(Json.write(List.of(hollow.build()), Scalars.listOf(SampleCustomer.codec())))
                .isEqualTo("[null]");
    }

    @Test
    void aDescriptionHidesSecretsAndWhatTheSpecDoesNotKnow() {
        SampleCustomer customer = Json.read(
                "{\"name\":\"Jo\",\"password\":\"test-secret\",\"pin\":1234,\"token\":\"test-key\",\"count\":[\"test-key\"],"
                        + "\"children\":[{\"password\":\"test-secret\"},\"test-key\"]}",
                SampleCustomer.codec(),
                ReadOptions.TOLERANT);

        assertThat(Json.describe(customer, SampleCustomer.codec()))
                .isEqualTo("{\"name\":\"Jo\",\"password\":\"***\",\"pin\":\"***\",\"count\":\"***\","
                        + "\"children\":[{\"password\":\"***\"},\"***\"],\"token\":\"***\"}");
    }

    @Test
    void aClearedSecretIsDescribedAsCleared() {
        SampleCustomer customer = Json.read("{\"password\":null}", SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(Json.describe(customer, SampleCustomer.codec())).isEqualTo("{\"password\":null}");
    }

    @Test
    void nothingIsAppendedOfAValueThatCannotBeWritten() throws IOException {
        StringBuilder target = new StringBuilder("before ");
        SampleCustomer bad = SampleCustomer.builder().id("1").ratio(Double.NaN).build();

        assertThatThrownBy(() -> Json.writeTo(target, bad, SampleCustomer.codec()))
                .isInstanceOf(IllegalArgumentException.class);
        Json.writeTo(target, "x", Scalars.TEXT);

        assertThat(target).hasToString("before \"x\"");
    }
}
