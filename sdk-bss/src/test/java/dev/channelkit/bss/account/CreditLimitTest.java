package dev.channelkit.bss.account;

import static dev.channelkit.bss.StubbedBss.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.StubbedBss;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLimitTest {

    private static CreditLimit read(String fields) {
        try (StubbedBss bss = StubbedBss.answering(request -> ok("{\"id\":1,\"name\":\"A\"" + fields + "}"))) {
            return CreditLimit.of(bss.client().accounts().get(1));
        }
    }

    @Test
    void anAmountIsAnAmount() {
        CreditLimit limit = read(",\"creditLimit\":2500.00");

        assertThat(limit.amount()).contains(new BigDecimal("2500.00"));
        assertThat(limit.isUnlimited()).isFalse();
        assertThat(limit).hasToString("2500.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unlimited", "unlimited"})
    void theWordIsNoLimitAndNoZero(String word) {
        CreditLimit limit = read(",\"creditLimit\":\"" + word + "\"");

        assertThat(limit.isUnlimited()).isTrue();
        assertThat(limit.amount()).isEmpty();
        assertThat(limit).hasToString("Unlimited");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"''", ",\"creditLimit\":null"})
    void nothingIsNothing(String fields) {
        CreditLimit limit = read(fields);

        assertThat(limit.isUnlimited()).isFalse();
        assertThat(limit.amount()).isEmpty();
        assertThat(limit).hasToString("not told");
    }
}
