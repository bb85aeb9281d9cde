package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\ufeff",
                "<html>",
                "{\"total\":NaN}",
                "{\"total\":Infinity}",
                "{\"total\":-Infinity}",
                "{\"total\":01}",
                "{\"total\":+1}",
                "{\"total\":.5}",
                "{\"id\":'1'}",
                "{id:\"1\"}",
                "{\"id\":\"1\",}",
                "{\"id\" \"1\"}",
                "{\"id\":\"\\uZZZZ\"}",
                "{\"id\":\"\\x\"}",
                "{\"tags\":[\"a\",]}",
                "{\"tags\":[,]}",
                "{} {}",
                "{}x",
                "{}]",
                "{}\u0000",
                "/* c */{}",
                ")]}'\n{}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text, SampleCustomer.codec(), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class)
                .hasNoCause();
    }

    @Test
    void theMessageTellsWhereAndQuotesNothing() {
        assertThatThrownBy(() -> Json.read(
                        "{\"test-secret\":{\"test-key\":oops}}", SampleCustomer.codec(), ReadOptions.TOLERANT))
                .hasMessageContaining("character")
                .hasMessageNotContainingAny("test-secret", "test-key", "oops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff{\"id\":\"1\"}", " \n\t{\"id\":\"1\"}\r\n ", "{\"id\":\"1\"}"})
    void aByteOrderMarkAndWhitespaceAroundAreSkipped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        SampleCustomer customer = Json.read(bytes, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(customer.id()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "{\"parent\":",
                "{\"children\":[",
                "{\"anything\":[",
                "{\"count\":[",
                "{\"labels\":[",
                "{\"members\":{\"a\":"
            })
    void deepNestingIsMalformedHoweverItIsReached(String step) {
        String bomb = step.repeat(100_000);

        assertThatThrownBy(() -> Json.read(bomb, SampleCustomer.codec(), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("nested too deep");
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        String json = "{\"parent\":".repeat(511) + "{}" + "}".repeat(511);

        SampleCustomer customer = Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo(json);
    }

    @Test
    void longTextIsReadWhole() {
        String text = "€\\\"x".repeat(50_000);
        SampleCustomer customer = SampleCustomer.builder().name(text).build();

        SampleCustomer back = Json.read(
                Json.writeBytes(customer, SampleCustomer.codec()), SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(back.name).isEqualTo(text);
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedRatherThanComputed() {
        String json = "{\"total\":" + "9".repeat(1_000_000) + "}";

        assertThatThrownBy(() -> Json.read(json, SampleCustomer.codec(), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void bytesThatAreNoUtf8BecomeReplacementCharacters() {
        byte[] json = "{\"name\":\"J?rg\"}".getBytes(StandardCharsets.US_ASCII);
        json[10] = (byte) 0xf6;

        SampleCustomer customer = Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(customer.name).isEqualTo("J\ufffdrg");
    }

    @Test
    void aFailingStreamIsNotMistakenForMalformedInput() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new EOFException("connection lost");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Json.read(failing, SampleCustomer.codec(), ReadOptions.TOLERANT))
                .isInstanceOf(EOFException.class)
                .hasMessage("connection lost");
    }

    @Test
    void aStreamIsReadToItsEnd() throws IOException {
        SampleCustomer customer =
                Json.read(new StringReader("{\"id\":\"1\"}"), SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(customer.id()).isEqualTo("1");
    }

    @Test
    void aNestingLimitBeyondWhatAStackBearsIsRefused() {
        assertThatThrownBy(() -> new ReadOptions(false, DriftListener.NONE, 1025))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadOptions(false, DriftListener.NONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
