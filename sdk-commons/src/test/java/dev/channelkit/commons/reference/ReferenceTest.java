package dev.channelkit.commons.reference;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"PO-1881", "Bestellung 7/ü", "注文-1", "x"})
    void whatIsPrintableIsKeptAsItIs(String text) {
        assertThat(reference(text).value()).isEqualTo(text);
        assertThat(reference(text))
                .isEqualTo(Reference.of(text))
                .hasToString(text)
                .hasSameHashCodeAs(Reference.of(text));
    }

    @Test
    void caseMakesADifference() {
        assertThat(reference("po-1")).isNotEqualTo(reference("PO-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", " a", "a ", "a\nb", "a\tb", "a\u200bb", "a\u00a0b", "a\ud83d", "a\ufffd", "a\u2028"})
    void whatWouldNotBeFoundAgainIsRefused(String text) {
        assertThatThrownBy(() -> reference(text)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void lengthCountsCharactersUpToTheBound() {
        assertThat(reference("😀".repeat(Reference.LONGEST)).value()).hasSize(2 * Reference.LONGEST);
        assertThatThrownBy(() -> reference("x".repeat(Reference.LONGEST + 1))).hasMessageContaining("longer than 64");
        assertThatThrownBy(() -> reference(null)).hasMessageContaining("missing");
    }
}
