package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1}",
                "{\"new\":1}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"children\":{}}",
                "{\"children\":[1]}",
                "{\"tags\":[null]}",
                "{\"createdAt\":\"2024-01-31 10:00:00\"}",
                "[]"
            })
    void anyDriftEndsTheReading(String json) {
        assertThatThrownBy(() -> Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT))
                .isInstanceOf(DriftException.class);
    }

    @Test
    void theExceptionNamesPlaceAndTypesButNoValue() {
        List<Drift> heard = new ArrayList<>();
        ReadOptions strict = ReadOptions.STRICT.listener(heard::add);

        assertThatThrownBy(() -> Json.read("{\"parent\":{\"total\":\"test-secret\"}}", SampleCustomer.codec(), strict))
                .isInstanceOfSatisfying(
                        DriftException.class, e -> assertThat(e.drift()).isEqualTo(heard.get(0)))
                .hasMessage("SampleCustomer /parent/total: expected decimal, found text")
                .hasNoCause();
    }

    @Test
    void whatTheSpecSaysIsNoDrift() {
        String json = "{\"id\":\"1\",\"total\":0.10,\"children\":[],\"anything\":{\"x\":1},\"status\":\"new\"}";

        SampleCustomer customer = Json.read(json, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(Json.write(customer, SampleCustomer.codec()))
                .isEqualTo("{\"id\":\"1\",\"total\":0.10,\"status\":\"new\",\"anything\":{\"x\":1},\"children\":[]}");
    }
}
