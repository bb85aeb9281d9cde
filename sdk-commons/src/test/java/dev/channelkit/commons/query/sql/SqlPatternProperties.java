package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.query.sql.Parsed.Like;
import dev.channelkit.commons.query.sql.Parsed.Test;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlPatternProperties {
    private static final SqlTextField NAME = SqlField.text("Name");

    @Property
    void aPatternMatchesExactlyWhatItsNameSays(@ForAll("pairs") Pair pair) {
        String text = pair.text;

        assertThat(matches(NAME.startsWith(text), pair.value)).isEqualTo(pair.value.startsWith(text));
        assertThat(matches(NAME.endsWith(text), pair.value)).isEqualTo(pair.value.endsWith(text));
        assertThat(matches(NAME.contains(text), pair.value)).isEqualTo(pair.value.contains(text));
    }

    @Property
    void aPatternIsTheSameAsAParameter(@ForAll("pairs") Pair pair) {
        Sql sql = Sql.of("Name LIKE ? AND Id > 1", SqlPattern.contains(pair.text));

        assertThat(sql.render()).isEqualTo(NAME.contains(pair.text).render() + " AND Id > 1");
    }

    /** What is looked for, and a value that has it, has nearly it, or not at all. */
    record Pair(String text, String value) {}

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<String> around = Arbitraries.of("", "x", "%", "_", "\\", "'", "x_%");
        Arbitrary<Integer> change = Arbitraries.integers().between(0, 12);
        return Combinators.combine(Hostile.texts(), around, around, change)
                .as((text, before, behind, at) -> new Pair(text, before + nearly(text, at) + behind));
    }

    private static String nearly(String text, int at) {
        if (at >= text.length()) {
            return text;
        }
        return switch (at % 3) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + "x" + text.substring(at + 1);
            default -> text.substring(0, at) + "\\" + text.substring(at);
        };
    }

    /** As a server does that knows no escape unless told, and as one does that takes a backslash for one anyway. */
    private static boolean matches(SqlCondition condition, String value) {
        Like like =
                (Like) ((Test) Parsed.condition(condition.render())).values().get(0);
        boolean plain = matches(like.pattern(), 0, value, 0, like.escaped());
        assertThat(matches(like.pattern(), 0, value, 0, true)).isEqualTo(plain);
        return plain;
    }

    private static boolean matches(String pattern, int p, String value, int v, boolean escaped) {
        if (p == pattern.length()) {
            return v == value.length();
        }
        char c = pattern.charAt(p);
        if (c == '%') {
            return matches(pattern, p + 1, value, v, escaped)
                    || (v < value.length() && matches(pattern, p, value, v + 1, escaped));
        }
        if (v == value.length()) {
            return false;
        }
        int literal = escaped && c == '\\' ? p + 1 : p;
        boolean same = c == '_' || pattern.charAt(literal) == value.charAt(v);
        return same && matches(pattern, literal + 1, value, v + 1, escaped);
    }
}
