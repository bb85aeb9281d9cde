package dev.channelkit.sandbox.internal.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "%, '', true",
        "%, anything, true",
        "_, '', false",
        "_, a, true",
        "_, 😀, true",
        "__, 😀, false",
        "a%, ba, false",
        "%a, ba, true",
        "a%b%c, aXbYbZc, true",
        "a%b%c, aXbYbZ, false",
        "'\\%', '%', true",
        "'\\%', 'x', false",
        "'\\_', 'x', false",
        "'\\\\', '\\', true",
        "'a\\', 'a\\', true",
        "'\\a', 'a', true",
        "'%\\\\%', 'a\\b', true",
        "ab, AB, false",
        "'%%%', '', true",
        "'a_%', 'a', false"
    })
    void matchesTheWholeValue(String pattern, String value, boolean matches) {
        assertThat(Like.of(pattern).test(value)).isEqualTo(matches);
    }

    @Test
    void agreesWithARegularExpression() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab%_", 6);
            String value = text(random, "ab", 8);
            boolean expected = Pattern.matches(pattern.replace("%", ".*").replace("_", "."), value);

            assertThat(Like.of(pattern).test(value))
                    .as("%s on %s", pattern, value)
                    .isEqualTo(expected);
        }
    }

    @Test
    void doesNotExplodeOnManyWildcards() {
        Like like = Like.of("%a".repeat(200) + "b");

        assertThat(like.test("a".repeat(5_000))).isFalse();
    }

    private static String text(SplittableRandom random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
