package dev.channelkit.commons.query.odata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.query.odata.Expression.Bare;
import dev.channelkit.commons.query.odata.Expression.Called;
import dev.channelkit.commons.query.odata.Expression.Compared;
import dev.channelkit.commons.query.odata.Expression.Joined;
import dev.channelkit.commons.query.odata.Expression.Not;
import dev.channelkit.commons.query.odata.Expression.Typed;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConditionProperties {
    private static final TextField<Void> NAME = OdataField.text("name");
    private static final OdataField<Void, Long> ID = OdataField.int64("id");
    private static final OdataField<Void, BigDecimal> LIMIT = OdataField.decimal("creditLimit");
    private static final OdataField<Void, String> STATUS = OdataField.open("status", v -> v);
    private static final TimeField<Void, OffsetDateTime> CREATED = OdataField.dateTime("createdAt");

    @Property
    void noValueChangesTheStructure(@ForAll("conditions") Meant meant) {
        assertThat(plain(Expression.parse(meant.condition.expression()))).isEqualTo(meant.expression);
    }

    @Property
    void parenthesesStandOnlyWhereTheyAreNeeded(@ForAll("conditions") Meant meant) {
        String text = meant.condition.expression();

        pairs(text)
                .forEach(pair -> assertThat(meantBy(without(text, pair)))
                        .as("without the parentheses %s of %s", List.of(pair[0], pair[1]), text)
                        .isNotEqualTo(meant.expression));
    }

    /** A condition, and what a reader should take it for. */
    record Meant(Condition<Void> condition, Expression expression) {
        Meant not() {
            Expression opposite = expression instanceof Not not ? not.operand() : new Not(expression);
            return new Meant(condition.not(), opposite);
        }

        Meant with(Meant other, boolean all) {
            String operator = all ? "and" : "or";
            List<Expression> operands = Stream.of(expression, other.expression)
                    .flatMap(e -> e instanceof Joined j && j.operator().equals(operator)
                            ? j.operands().stream()
                            : Stream.of(e))
                    .toList();
            Condition<Void> joined = all ? condition.and(other.condition) : condition.or(other.condition);
            return new Meant(joined, new Joined(operator, operands));
        }
    }

    @Provide
    Arbitrary<Meant> conditions() {
        return Arbitraries.lazyOf(
                this::leaves,
                this::leaves,
                () -> conditions().map(Meant::not),
                () -> Combinators.combine(conditions(), conditions(), Arbitraries.of(true, false))
                        .as(Meant::with));
    }

    private Arbitrary<Meant> leaves() {
        Arbitrary<String> text = texts();
        return Arbitraries.oneOf(
                text.map(t -> new Meant(NAME.is(t), new Compared("name", "eq", t))),
                text.map(t -> new Meant(STATUS.isNot(t), new Compared("status", "ne", t))),
                text.map(t -> new Meant(NAME.contains(t), new Called("contains", "name", t))),
                text.map(t -> new Meant(NAME.startsWith(t), new Called("startswith", "name", t))),
                text.map(t -> new Meant(NAME.endsWith(t), new Called("endswith", "name", t))),
                Arbitraries.longs().map(n -> new Meant(ID.atLeast(n), new Compared("id", "ge", new Bare("" + n)))),
                Arbitraries.bigDecimals()
                        .map(n -> new Meant(
                                LIMIT.lessThan(n), new Compared("creditLimit", "lt", new Bare(n.toPlainString())))),
                Arbitraries.integers().between(0, 86_399).map(this::later));
    }

    private Meant later(int seconds) {
        OffsetDateTime time =
                OffsetDateTime.of(2026, 1, 31, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(seconds);
        String text = time.toLocalDate() + "T" + time.toLocalTime() + (seconds % 60 == 0 ? ":00.000" : ".000");
        return new Meant(CREATED.after(time), new Compared("createdAt", "gt", new Typed("datetime", text)));
    }

    /** What might end a literal, or go on behind it. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                        "'", "''", "\\'", "’", "%27", ")", "(", ",", " ", "\n", "a", "é", "x eq 1")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        Arbitrary<String> words = Arbitraries.of("' or name ne '", "') or contains(name,'", " and ", "O'Neill", "");
        return Arbitraries.oneOf(hostile, words, Arbitraries.strings().ofMaxLength(10));
    }

    /** Without the mark that a comparison stood in parentheses. */
    private static Expression plain(Expression e) {
        if (e instanceof Not not) {
            return new Not(plain(not.operand()));
        }
        if (e instanceof Joined joined) {
            return joined.operator().equals("()")
                    ? joined.operands().get(0)
                    : new Joined(
                            joined.operator(),
                            joined.operands().stream()
                                    .map(ConditionProperties::plain)
                                    .toList());
        }
        return e;
    }

    private static Object meantBy(String text) {
        try {
            return plain(Expression.parse(text));
        } catch (IllegalArgumentException e) {
            return "nothing";
        }
    }

    private static String without(String text, int[] pair) {
        return text.substring(0, pair[0]) + text.substring(pair[0] + 1, pair[1]) + text.substring(pair[1] + 1);
    }

    /** The parentheses outside of literals that are no call's. */
    private static List<int[]> pairs(String text) {
        List<int[]> pairs = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                open.add(i);
            } else if (!quoted && c == ')') {
                int start = open.remove(open.size() - 1);
                if (start == 0 || !Character.isLetter(text.charAt(start - 1))) {
                    pairs.add(new int[] {start, i});
                }
            }
        }
        return pairs;
    }
}
