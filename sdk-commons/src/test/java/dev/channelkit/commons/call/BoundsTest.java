package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Bounds CREDITS =
            Bounds.of("Grant", "Credits").atLeast("1").atMost("12");

    @Test
    void whatIsWithinComesBack() {
        assertThat(CREDITS.int32(1)).isEqualTo(1);
        assertThat(CREDITS.int64(12)).isEqualTo(12L);
        assertThat(CREDITS.decimal(new BigDecimal("12.0"))).isEqualTo(new BigDecimal("12.0"));
        assertThat(Bounds.of("U", "Name").noShorterThan(2).noLongerThan(3).text("\ud83d\ude00ab"))
                .isEqualTo("\ud83d\ude00ab");
    }

    @Test
    void whatIsNotIsRefusedByName() {
        assertThatThrownBy(() -> CREDITS.int32(0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Grant.Credits is at least 1, and not 0");
        assertThatThrownBy(() -> CREDITS.decimal(new BigDecimal("12.01"))).hasMessageContaining("at most 12");
        assertThatThrownBy(() -> Bounds.of("U", "Name").noLongerThan(3).text("\ud83d\ude00abc"))
                .hasMessageContaining("U.Name takes at most 3 characters, and has 4");
    }

    @Test
    void ofASecretTheValueIsNotTold() {
        Bounds password = Bounds.of("User", "Password").noShorterThan(9).secret();

        assertThatThrownBy(() -> password.text("hunter2"))
                .hasMessageContaining("User.Password needs at least 9 characters, and has 7")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> CREDITS.secret().int32(777)).hasMessageNotContaining("777");
    }

    @Test
    void aFormIsFoundInTheTextAndItsEndIsTheEnd() {
        Bounds phone = Bounds.of("User", "Phone").matching("^\\+?[1-9][0-9]{6,14}$");

        assertThat(phone.text("+447700900123")).isEqualTo("+447700900123");
        assertThatThrownBy(() -> phone.text("+447700900123\n")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> phone.text("call me"))
                .hasMessageContaining("User.Phone is not of the form")
                .hasMessageNotContaining("call me");
        assertThat(Bounds.of("P", "Price").matching("\\$").text("5$ net")).isEqualTo("5$ net");
    }
}
