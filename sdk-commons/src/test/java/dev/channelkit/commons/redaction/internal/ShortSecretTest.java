package dev.channelkit.commons.redaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets of one to three characters, hidden wherever they are a value, and left in words that only have them in. */
class ShortSecretTest {
    @Test
    void wordsStayReadable() {
        assertThat(hiding("u", "p", "api").redact("UnknownHostException: no-such-host, capital of things"))
                .isEqualTo("UnknownHostException: no-such-host, capital of things");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"p\"} | {\"password\":\"***\"}",
                "user=u&password=p | user=***&password=***",
                "wrong password p | wrong password ***",
                "p | ***",
                "pass%20p%20of%20u | pass%20***%20of%20***",
                "is%20%70. | is%20***.",
                "said \\\"p\\\" to it | said \\\"***\\\" to it",
                "line\\np | line\\n***",
                "\\u0022p\\u0022 | \\u0022***\\u0022",
                "\\u0022\\u0070\\u0022 | \\u0022***\\u0022",
                "&quot;p&quot; | &quot;***&quot;",
                "a_p_b | a_***_b",
                "x!? | ***"
            })
    void valuesAreHidden(String text, String shown) {
        assertThat(hiding("u", "p", "x!?").redact(text)).isEqualTo(shown);
    }

    @Test
    void fromFourCharactersOnTheyAreHiddenEverywhere() {
        assertThat(hiding("acme").redact("placmebo")).isEqualTo("pl***bo");
    }

    private static Redactor hiding(String... secrets) {
        Redactor redactor = new Redactor();
        redactor.hide(List.of(secrets));
        return redactor;
    }
}
