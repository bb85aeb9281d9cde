package dev.channelkit.commons.query.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LikePatternProperties {

    @Property
    void escapedTextMatchesItselfAndNothingElse(@ForAll("likeText") String text, @ForAll("likeText") String other) {
        String pattern = LikePattern.literal(text);

        assertThat(matches(pattern, text)).isTrue();
        assertThat(matches(pattern, other)).isEqualTo(other.equals(text));
    }

    @Property
    void containsFindsTheTextWhereverItStands(
            @ForAll("likeText") String before, @ForAll("likeText") String text, @ForAll("likeText") String after) {
        String pattern = BracketField.<Void>text("name").contains(text).value();

        assertThat(matches(pattern, before + text + after)).isTrue();
    }

    @Provide
    Arbitrary<String> likeText() {
        return Arbitraries.strings().withChars('%', '_', '\\', 'a', 'b').ofMaxLength(8);
    }

    /** The provider's rule as documented, written apart from the code under test. */
    private static boolean matches(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char c = pattern.charAt(0);
        String rest = pattern.substring(1);
        if (c == '%') {
            return matches(rest, text) || !text.isEmpty() && matches(pattern, text.substring(1));
        }
        if (c == '_') {
            return !text.isEmpty() && matches(rest, text.substring(1));
        }
        boolean escape = c == '\\' && !rest.isEmpty();
        char literal = escape ? rest.charAt(0) : c;
        String next = escape ? rest.substring(1) : rest;
        return !text.isEmpty() && text.charAt(0) == literal && matches(next, text.substring(1));
    }
}
