package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.query.sql.Parsed.Bare;
import dev.channelkit.commons.query.sql.Parsed.Joined;
import dev.channelkit.commons.query.sql.Parsed.Like;
import dev.channelkit.commons.query.sql.Parsed.Not;
import dev.channelkit.commons.query.sql.Parsed.Test;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlConditionProperties {
    private static final SqlTextField NAME = SqlField.text("Name");
    private static final SqlTextField TYPE = SqlField.id("AccountTypeId").to(SqlField.text("AccountType"));
    private static final SqlIdField ID = SqlField.id("Id");
    private static final SqlNumberField BALANCE = SqlField.number("Balance");
    private static final SqlTimeField CREATED = SqlField.time("Created");
    private static final SqlDateField START = SqlField.date("StartDate");

    @Property
    void noValueChangesTheStructure(@ForAll("conditions") Meant meant) {
        assertThat(Parsed.condition(meant.condition.render())).isEqualTo(meant.parsed);
    }

    @Property(tries = 300)
    void noValueChangesASelect(@ForAll("conditions") Meant where, @ForAll("texts") String having) {
        String text = Select.from(SelectTest.ACCOUNT)
                .fields(NAME, SqlAggregate.count(ID, "N"))
                .where(where.condition)
                .groupBy(NAME)
                .having(SqlAggregate.max(NAME).atLeast(having))
                .orderBy(NAME.descending())
                .render();

        assertThat(Parsed.select(text))
                .isEqualTo(new Parsed.Whole(
                        List.of("Name", "COUNT(Id) N"),
                        "ACCOUNT",
                        List.of(where.parsed),
                        List.of("Name"),
                        List.of(new Test("MAX(Name)", ">=", List.of(having))),
                        List.of("Name DESC")));
    }

    @Property
    void whatIsShownSaysNothingOfTheValues(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(every(one).toString()).isEqualTo(every(other).toString()).contains("Name = ? AND");
    }

    private static SqlCondition every(String text) {
        return SqlCondition.allOf(List.of(
                NAME.is(text),
                NAME.in(text, text),
                NAME.between(text, text).not(),
                NAME.startsWith(text).or(NAME.endsWith(text)).or(NAME.contains(text)),
                ID.greaterThan(text),
                SqlCondition.raw(
                        Sql.of("Score > 17 AND Name <> 'x' AND Name = ? AND Name IN (?)", text, List.of(text)))));
    }

    /** A condition, and what a reader should take it for. */
    record Meant(SqlCondition condition, Parsed parsed) {
        Meant not() {
            Parsed opposite = parsed instanceof Not not ? not.operand() : new Not(parsed);
            return new Meant(condition.not(), opposite);
        }

        Meant with(Meant other, boolean all) {
            String operator = all ? "AND" : "OR";
            List<Parsed> operands = Stream.of(parsed, other.parsed)
                    .flatMap(p -> p instanceof Joined j && j.operator().equals(operator)
                            ? j.operands().stream()
                            : Stream.of(p))
                    .toList();
            SqlCondition joined = all ? condition.and(other.condition) : condition.or(other.condition);
            return new Meant(joined, new Joined(operator, operands));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts();
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
                text.map(t -> new Meant(NAME.is(t), test("Name", "=", t))),
                text.map(t -> new Meant(TYPE.isNot(t), test("AccountTypeIdObj.AccountType", "<>", t))),
                text.map(t -> new Meant(NAME.in(t, "b"), test("Name", "IN", t, "b"))),
                text.map(t -> new Meant(NAME.notIn("b", t), test("Name", "NOT IN", "b", t))),
                text.map(t -> new Meant(NAME.between(t, "z"), test("Name", "BETWEEN", t, "z"))),
                text.map(t -> new Meant(NAME.contains(t), test("Name", "LIKE", pattern("%", t, "%")))),
                text.map(t -> new Meant(NAME.startsWith(t), test("Name", "LIKE", pattern("", t, "%")))),
                text.map(t -> new Meant(NAME.endsWith(t), test("Name", "LIKE", pattern("%", t, "")))),
                text.map(t -> new Meant(ID.greaterThan(t), test("Id", ">", id(t)))),
                Arbitraries.longs().map(n -> new Meant(ID.is("" + n), test("Id", "=", id("" + n)))),
                Arbitraries.longs().map(n -> new Meant(BALANCE.atLeast(n), test("Balance", ">=", new Bare("" + n)))),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1E+30"), new BigDecimal("1E+30"))
                        .ofScale(9)
                        .map(n -> new Meant(BALANCE.lessThan(n), test("Balance", "<", new Bare(n.toPlainString())))),
                Arbitraries.integers().between(0, 9000).map(SqlConditionProperties::later),
                text.map(t -> new Meant(
                        SqlCondition.raw(Sql.of("Name = ? OR Score < ?", t, new BigDecimal("-1.50"))),
                        new Joined("OR", List.of(test("Name", "=", t), test("Score", "<", new Bare("-1.50")))))),
                Arbitraries.of(
                        new Meant(SqlField.flag("Active").is(true), test("Active", "=", "1")),
                        new Meant(NAME.isNull(), test("Name", "IS", true)),
                        new Meant(NAME.isNotNull(), test("Name", "IS", false)),
                        new Meant(
                                NAME.in(List.of()),
                                new Joined("AND", List.of(test("Name", "IS", true), test("Name", "IS", false)))),
                        new Meant(
                                NAME.notIn(List.of()),
                                new Joined("OR", List.of(test("Name", "IS", true), test("Name", "IS", false))))));
    }

    private static Meant later(int days) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(days);
        return new Meant(
                CREATED.between(Instant.parse(day + "T01:02:03.456Z"), Instant.parse(day + "T23:59:59Z"))
                        .and(START.onOrBefore(day)),
                new Joined(
                        "AND",
                        List.of(
                                test("Created", "BETWEEN", day + "T01:02:03.456Z", day + "T23:59:59.000Z"),
                                test("StartDate", "<=", day.toString()))));
    }

    private static Test test(String field, String operator, Object... values) {
        return new Test(field, operator, List.of(values));
    }

    private static Object id(String text) {
        return text.matches("0|[1-9][0-9]*") ? new Bare(text) : text;
    }

    private static Like pattern(String before, String text, String behind) {
        String escaped = text.replaceAll("[\\\\%_]", "\\\\$0");
        return new Like(before + escaped + behind, !escaped.equals(text));
    }
}
