package dev.channelkit.commons.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Vocabulary LOGINS = new Vocabulary(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of("userName", "error", "password"), Set.of("password"));

    @Test
    void aSecretIsHiddenAlsoWhereItsCharactersAreEscaped() {
        Redaction redaction = new Redaction(LOGINS, text -> text);
        redaction.learn("test-\"pass\\word/1");

        assertThat(redaction.field("error", "no: {\"password\":\"test-\\\"pass\\\\word\\/1\"}"))
                .isEqualTo("no: {\"password\":\"***\"}");
        assertThat(redaction.field("error", "no: password=test-%22pass%5Cword%2F1&x"))
                .isEqualTo("no: password=***&x");
        assertThat(redaction.field("error", "no: test-\"pass\\word/1")).isEqualTo("no: ***");
    }

    @Test
    void aShortValueIsNotLookedForInOtherTexts() {
        Redaction redaction = new Redaction(LOGINS, text -> text);
        redaction.learn("abc");

        assertThat(redaction.field("error", "abc stands in abcissa")).isEqualTo("abc stands in abcissa");
    }
}
