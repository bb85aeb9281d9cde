package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawValueTest {

    @Test
    void theTextIsKeptWithoutTheWhitespaceBetweenTokens() {
        RawValue value = RawValue.json(" { \"a b\" : [ 1.50 , -0 , 1E+400, true , null, {} , [ ] ] } ");

        assertThat(value.text()).isEqualTo("{\"a b\":[1.50,-0,1E+400,true,null,{},[]]}");
        assertThat(value.format()).isEqualTo(Format.JSON);
    }

    @Test
    void duplicateKeysAndEscapesSurvive() {
        RawValue value = RawValue.json("{\"a\":1,\"a\":\"\\ud800\\\"\\\\\\/\\b\\u2028\"}");

        assertThat(value.text()).isEqualTo("{\"a\":1,\"a\":\"\\ud800\\\"\\\\/\\u0008\u2028\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "{", "{}}", "NaN", "x", "{\"a\":1},\"admin\":true"})
    void whatIsNotOneValueIsRefused(String text) {
        assertThatThrownBy(() -> RawValue.json(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreEqualByTextAndFormat() {
        assertThat(RawValue.json("[ 1 ]")).isEqualTo(RawValue.json("[1]")).hasSameHashCodeAs(RawValue.json("[1]"));
        assertThat(RawValue.json("1")).isNotEqualTo(RawValue.json("1.0")).isNotEqualTo(RawValue.wellFormedXml("1"));
    }

    @Test
    void theTextIsNotShown() {
        assertThat(RawValue.json("\"test-secret\"").toString()).doesNotContain("secret");
    }
}
