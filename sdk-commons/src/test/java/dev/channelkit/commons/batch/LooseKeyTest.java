package dev.channelkit.commons.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseKeyTest {

    @ParameterizedTest
    @CsvSource({
        "A-1,a-1",
        "'A 1 ','A  1'",
        "'A\u00a01','a 1'",
        "7,7.0",
        "7,007",
        "7,+7",
        "700,7e2",
        "0,-0.00",
        "STRASSE,straße",
        "caf\u00e9,cafe\u0301",
        "\uff21\uff11,a1",
        "\u03a3,\u03c2"
    })
    void whatAProviderMayTakeForEqualIsEqual(String one, String other) {
        assertThat(LooseKey.of(one)).isEqualTo(LooseKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"7,8", "a,b", "7,7a", "1e9999,1e99999", "7.0,7.1", "10,1", "A1,A 1"})
    void whatDiffersStaysApart(String one, String other) {
        assertThat(LooseKey.of(one)).isNotEqualTo(LooseKey.of(other));
    }
}
