package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlConditionTest {
    private static final SqlTextField NAME = new SqlTextField("Name");
    private static final SqlNumberField BALANCE = new SqlNumberField("Balance");
    private static final SqlFlagField ACTIVE = new SqlFlagField("Active");
    private static final SqlDateField START = new SqlDateField("StartDate");
    private static final SqlTimeField CREATED = new SqlTimeField("Created");
    private static final SqlIdField ID = new SqlIdField("Id");
    private static final SqlIdField ACCOUNT_ID = new SqlIdField("AccountId");

    @Test
    void texts() {
        assertRendered(NAME.is("O'Neil"), "Name = 'O''Neil'");
        assertRendered(NAME.isNot(""), "Name <> ''");
        assertRendered(NAME.in("a", "b"), "Name IN ('a', 'b')");
        assertRendered(NAME.notIn(List.of("a")), "Name NOT IN ('a')");
        assertRendered(NAME.between("a", "b"), "Name BETWEEN 'a' AND 'b'");
        assertRendered(NAME.lessThan("a"), "Name < 'a'");
        assertRendered(NAME.atMost("a"), "Name <= 'a'");
        assertRendered(NAME.greaterThan("a"), "Name > 'a'");
        assertRendered(NAME.atLeast("a"), "Name >= 'a'");
        assertRendered(NAME.isNull(), "Name IS NULL");
        assertRendered(NAME.isNotNull(), "Name IS NOT NULL");
    }

    @Test
    void patterns() {
        assertRendered(NAME.startsWith("O'"), "Name LIKE 'O''%'");
        assertRendered(NAME.endsWith("50%"), "Name LIKE '%50\\%' ESCAPE '\\'");
        assertRendered(NAME.contains("a_b\\c"), "Name LIKE '%a\\_b\\\\c%' ESCAPE '\\'");
        assertRendered(NAME.like("J_n%"), "Name LIKE 'J_n%'");
        assertRendered(NAME.like("100\\%%"), "Name LIKE '100\\%%' ESCAPE '\\'");
        assertRendered(NAME.like("\\\\_"), "Name LIKE '\\\\_' ESCAPE '\\'");
        assertThat(NAME.contains("50%")).hasToString("Name LIKE ?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAME.like("a\\b"))
                .withMessageContaining("character 2")
                .withMessageContaining("double it");
        assertThatIllegalArgumentException().isThrownBy(() -> NAME.like("\\%\\"));
    }

    @Test
    void numbers() {
        assertRendered(BALANCE.is(new BigDecimal("1E+3")), "Balance = 1000");
        assertRendered(BALANCE.is(-5), "Balance = -5");
        assertRendered(BALANCE.isNot(0), "Balance <> 0");
        assertRendered(BALANCE.in(1, -2), "Balance IN (1, -2)");
        assertRendered(BALANCE.notIn(1), "Balance NOT IN (1)");
        assertRendered(BALANCE.in(new BigDecimal("0.10")), "Balance IN (0.10)");
        assertRendered(BALANCE.between(1, 2), "Balance BETWEEN 1 AND 2");
        assertRendered(BALANCE.lessThan(1), "Balance < 1");
        assertRendered(BALANCE.atMost(1), "Balance <= 1");
        assertRendered(BALANCE.greaterThan(new BigDecimal("0.5")), "Balance > 0.5");
        assertRendered(BALANCE.atLeast(Long.MIN_VALUE), "Balance >= -9223372036854775808");
        assertRefused(() -> BALANCE.is(new BigDecimal("1E+999999999")), "digits");
        assertRefused(() -> BALANCE.is(new BigDecimal("1E-999999999")), "digits");
        assertRefused(() -> BALANCE.is(new BigDecimal("1".repeat(129))), "digits");
    }

    @Test
    void flags() {
        assertRendered(ACTIVE.is(true), "Active = '1'");
        assertRendered(ACTIVE.is(false), "Active = '0'");
    }

    @Test
    void dates() {
        LocalDate day = LocalDate.parse("2026-01-31");
        assertRendered(START.is(day), "StartDate = '2026-01-31'");
        assertRendered(START.before(day), "StartDate < '2026-01-31'");
        assertRendered(START.onOrBefore(day), "StartDate <= '2026-01-31'");
        assertRendered(START.after(day), "StartDate > '2026-01-31'");
        assertRendered(START.onOrAfter(LocalDate.of(1, 2, 3)), "StartDate >= '0001-02-03'");
        assertRefused(() -> START.after(LocalDate.MAX), "years 1 to 9999");
        assertRefused(() -> START.after(LocalDate.of(0, 12, 31)), "years 1 to 9999");
    }

    @Test
    void timesAreInUtc() {
        OffsetDateTime time = OffsetDateTime.parse("2020-12-25T22:05:08.09+02:00");
        String text = "'2020-12-25T20:05:08.090Z'";
        assertRendered(CREATED.is(time), "Created = " + text);
        assertRendered(CREATED.isNot(time), "Created <> " + text);
        assertRendered(CREATED.before(time), "Created < " + text);
        assertRendered(CREATED.onOrBefore(time), "Created <= " + text);
        assertRendered(CREATED.after(time), "Created > " + text);
        assertRendered(CREATED.onOrAfter(time), "Created >= " + text);
        assertRendered(CREATED.between(time, time), "Created BETWEEN " + text + " AND " + text);
        assertRendered(CREATED.in(time.toInstant()), "Created IN (" + text + ")");
        assertRefused(() -> CREATED.before(Instant.MAX), "years 1 to 9999");
        assertRefused(() -> CREATED.after(Instant.MIN), "years 1 to 9999");
        assertRefused(() -> CREATED.before(Instant.parse("9999-12-31T23:59:59.9995Z")), "years 1 to 9999");
    }

    @Test
    void aBoundFinerThanAMillisecondLetsNothingGo() {
        Instant time = Instant.parse("2025-12-31T23:59:59.9995Z");

        assertThat(CREATED.before(time).render()).endsWith("'2026-01-01T00:00:00.000Z'");
        assertThat(CREATED.onOrBefore(time).render()).endsWith("'2026-01-01T00:00:00.000Z'");
        assertThat(CREATED.onOrAfter(time).render()).endsWith("'2025-12-31T23:59:59.999Z'");
        assertThat(CREATED.after(time).render()).endsWith("'2025-12-31T23:59:59.999Z'");
        assertThat(CREATED.between(time, time).render())
                .endsWith("'2025-12-31T23:59:59.999Z' AND '2026-01-01T00:00:00.000Z'");
        assertThat(CREATED.before(Instant.parse("1969-12-31T23:59:59.9995Z")).render())
                .endsWith("'1970-01-01T00:00:00.000Z'");
    }

    @Test
    void idsOfDigitsAreBareUnlessTheyWouldBeOthers() {
        assertRendered(ID.is("7509"), "Id = 7509");
        assertRendered(ID.isNot("0"), "Id <> 0");
        assertRendered(ID.in("1", "x"), "Id IN (1, 'x')");
        assertRendered(ID.lessThan("2"), "Id < 2");
        assertRendered(ID.atMost("2"), "Id <= 2");
        assertRendered(ID.greaterThan("2"), "Id > 2");
        assertRendered(ID.atLeast("2"), "Id >= 2");
        assertRendered(ID.is("007"), "Id = '007'");
        assertRendered(ID.is("-1"), "Id = '-1'");
        assertRendered(ID.is(""), "Id = ''");
        assertRendered(ID.is("٣"), "Id = '٣'");
        assertRendered(ID.is("1 OR 1 = 1"), "Id = '1 OR 1 = 1'");
        assertRendered(ID.is("9".repeat(39)), "Id = '" + "9".repeat(39) + "'");
    }

    @Test
    void pathsGoOverLookUps() {
        SqlIdField typeId = SqlField.id("AccountTypeId");

        assertThat(ACCOUNT_ID.to(NAME))
                .isEqualTo(SqlField.text("AccountIdObj.Name"))
                .isInstanceOf(SqlTextField.class);
        assertThat(ACCOUNT_ID.to(typeId).to(NAME).name()).isEqualTo("AccountIdObj.AccountTypeIdObj.Name");
        assertRendered(ACCOUNT_ID.to(CREATED).isNull(), "AccountIdObj.Created IS NULL");
        assertThatIllegalArgumentException().isThrownBy(() -> ID.to(NAME)).withMessageContaining("AccountId");
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT_ID.to(ID).to(NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT_ID.to(SqlAggregate.max(NAME)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlAggregate.max(ACCOUNT_ID).to(NAME));
    }

    @Test
    void inOfNothingIsNeverTrueAndItsOppositeAlways() {
        assertRendered(NAME.in(List.of()), "Name IS NULL AND Name IS NOT NULL");
        assertRendered(NAME.in(), "Name IS NULL AND Name IS NOT NULL");
        assertRendered(NAME.notIn(List.of()), "Name IS NULL OR Name IS NOT NULL");
        assertRendered(
                ACTIVE.is(true).and(NAME.notIn(List.of())), "Active = '1' AND (Name IS NULL OR Name IS NOT NULL)");
        assertRendered(NAME.in(List.of()).not(), "NOT (Name IS NULL AND Name IS NOT NULL)");
    }

    @Test
    void longListsAreSplit() {
        List<String> ids =
                IntStream.rangeClosed(1, 2001).mapToObj(Integer::toString).toList();

        String in = ID.in(ids).and(ACTIVE.is(true)).render();
        String notIn = ID.notIn(ids).render();

        assertThat(in)
                .startsWith("(Id IN (1, 2, ")
                .contains(", 1000) OR Id IN (1001, ")
                .endsWith(" OR Id IN (2001)) AND Active = '1'");
        assertThat(notIn).contains(", 1000) AND Id NOT IN (1001, ").endsWith(" AND Id NOT IN (2001)");
        assertThat(ID.in(ids.subList(0, 1000)).render()).doesNotContain("OR");
    }

    @Test
    void orIsHeldTogetherBesideAnd() {
        SqlCondition either = NAME.is("a").or(NAME.is("b"));

        assertRendered(
                ID.is("1").and(either).and(ACTIVE.is(true)), "Id = 1 AND (Name = 'a' OR Name = 'b') AND Active = '1'");
        assertRendered(
                ID.is("1").and(ACTIVE.is(true)).or(either), "Id = 1 AND Active = '1' OR Name = 'a' OR Name = 'b'");
        assertRendered(SqlCondition.allOf(List.of(either)), "Name = 'a' OR Name = 'b'");
        assertRendered(SqlCondition.anyOf(List.of(either, ID.is("1"))), "Name = 'a' OR Name = 'b' OR Id = 1");
        assertThatIllegalArgumentException().isThrownBy(() -> SqlCondition.allOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> SqlCondition.anyOf(List.of()));
    }

    @Test
    void notHoldsForTheWholeConditionBehindIt() {
        assertRendered(NAME.is("a").or(ID.is("1")).not(), "NOT (Name = 'a' OR Id = 1)");
        assertRendered(NAME.is("a").not().and(ID.is("1")), "NOT (Name = 'a') AND Id = 1");
        assertRendered(NAME.is("a").not().not(), "Name = 'a'");
    }

    @Test
    void rawPredicatesAreInParenthesesWhereTheyAreJoined() {
        SqlCondition raw = SqlCondition.raw(Sql.of("UPPER(Name) = ? OR Id = 1", "secret"));

        assertRendered(raw, "UPPER(Name) = 'secret' OR Id = 1");
        assertRendered(raw.and(ID.is("2")), "(UPPER(Name) = 'secret' OR Id = 1) AND Id = 2");
        assertRendered(raw.or(ID.is("2")), "(UPPER(Name) = 'secret' OR Id = 1) OR Id = 2");
        assertThat(raw.and(ID.is("2"))).hasToString("(UPPER(Name) = ? OR Id = ?) AND Id = ?");
        for (String open : List.of(
                "Name = 'a", "Name = 'a') OR (1 = 1", "(Name = 'a'", "Id = 1 -- b", "Id = 1 /* b */", "Id = 1;")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SqlCondition.raw(Sql.raw(open)));
        }
    }

    @Test
    void missingValuesAreRefused() {
        assertRefused(() -> NAME.is(null), "'Name'");
        assertRefused(() -> NAME.contains(null), "'Name'");
        assertRefused(() -> NAME.like(null), "'Name'");
        assertRefused(() -> NAME.in(Arrays.asList("a", null)), "'Name'");
        assertRefused(() -> CREATED.after((OffsetDateTime) null), "isNull()");
        assertRefused(() -> NAME.between(null, "a"), "'Name'");
        assertRefused(() -> NAME.is("a").and(null), "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\tb", "a\rb", "a\u007fb", "a\u0085b", "a\ud834b", "a\udd1eb", "a\ud834"})
    void whatNoTextCarriesIsRefusedWithoutShowingTheRest(String text) {
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> NAME.is(text),
                () -> NAME.in("x", text),
                () -> NAME.contains(text),
                () -> NAME.like(text),
                () -> ID.is(text),
                () -> Sql.of("Name = ?", text))) {
            assertRefused(use, String.format("U+%04X at character ", (int) text.charAt(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a b", "a'b", "a\"b", "1a", ".a", "a.", "a..b", "a.1", "a-b", "a;", "Größe", "a\n", "select",
                "NULL", "a(b)"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> SqlField.text(name))
                .withMessageContaining("use letters of ASCII")
                .withMessageNotContaining("\n");
    }

    @Test
    void namesOfTenantsAreTaken() {
        for (String name :
                List.of("_x", "nr1", "C_Depot", "aaa_B", "AccountObj.Name", "ROWNUM", "Order_", "AccountIdObj.Order")) {
            assertThat(SqlField.number(name).name()).isEqualTo(name);
        }
    }

    @Test
    void conditionsAreEqualByWhatTheyAsk() {
        assertThat(NAME.is("a")).isEqualTo(SqlField.text("Name").is("a")).hasSameHashCodeAs(NAME.is("a"));
        assertThat(NAME.is("a")).isNotEqualTo(NAME.is("b"));
        assertThat(NAME).isNotEqualTo(SqlField.id("Name"));
    }

    private static void assertRendered(SqlCondition condition, String text) {
        assertThat(condition.render()).isEqualTo(text);
    }

    private static void assertRefused(ThrowingCallable use, String why) {
        assertThatThrownBy(use).isInstanceOf(InvalidRequestException.class).hasMessageContaining(why);
    }
}
