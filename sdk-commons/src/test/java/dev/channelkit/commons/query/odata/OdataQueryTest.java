package dev.channelkit.commons.query.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OdataQueryTest {
    private static final Operation LIST = Operation.builder("test", "list", "GET", "/things")
            .paging(Paging.pageIndex("pageIndex", "pageSize", 1, 500))
            .stableSort("createdAt")
            .build();
    private static final Operation PLAIN =
            Operation.builder("test", "listPlain", "GET", "/things").build();

    private static final TextField<Thing> NAME = OdataField.text("name");
    private static final OdataField<Thing, String> STATUS = OdataField.open("status", v -> v);
    private static final OdataField<Thing, Boolean> ENABLED = OdataField.bool("orderingEnabled");
    private static final TimeField<Thing, OffsetDateTime> CREATED = OdataField.dateTime("createdAt");

    @Test
    void valuesAreLiteralsOfTheirType() {
        assertThat(NAME.is("O'Neill").expression()).isEqualTo("name eq 'O''Neill'");
        assertThat(STATUS.isNot("Pending For Cancel").expression()).isEqualTo("status ne 'Pending For Cancel'");
        assertThat(ENABLED.is(true).expression()).isEqualTo("orderingEnabled eq true");
        assertThat(OdataField.<Thing>int32("typeId").greaterThan(-3).expression())
                .isEqualTo("typeId gt -3");
        assertThat(OdataField.<Thing>decimal("creditLimit")
                        .atMost(new BigDecimal("1E+3"))
                        .expression())
                .isEqualTo("creditLimit le 1000");
        assertThat(OdataField.<Thing>date("date")
                        .before(LocalDate.parse("2020-12-25"))
                        .expression())
                .isEqualTo("date lt datetime'2020-12-25'");
    }

    @Test
    void timesAreInUtcWithColons() {
        OffsetDateTime time = OffsetDateTime.parse("2020-12-25T22:05:08+02:00");

        assertThat(CREATED.after(time).expression()).isEqualTo("createdAt gt datetime'2020-12-25T20:05:08.000'");
    }

    @Test
    void aBoundFinerThanAMillisecondLetsNothingGo() {
        OffsetDateTime time = OffsetDateTime.parse("2025-12-31T23:59:59.9995Z");

        assertThat(CREATED.before(time).expression()).endsWith("'2026-01-01T00:00:00.000'");
        assertThat(CREATED.atMost(time).expression()).endsWith("'2026-01-01T00:00:00.000'");
        assertThat(CREATED.atLeast(time).expression()).endsWith("'2025-12-31T23:59:59.999'");
        assertThat(CREATED.after(time).expression()).endsWith("'2025-12-31T23:59:59.999'");
    }

    @Test
    void orIsHeldTogetherBesideAnd() {
        Condition<Thing> either = STATUS.is("Active").or(STATUS.is("Suspended"));

        assertThat(NAME.contains("a").and(either).and(ENABLED.is(true)).expression())
                .isEqualTo(
                        "contains(name, 'a') and (status eq 'Active' or status eq 'Suspended') and orderingEnabled eq true");
        assertThat(NAME.contains("a").and(ENABLED.is(true)).or(either).expression())
                .isEqualTo(
                        "contains(name, 'a') and orderingEnabled eq true or status eq 'Active' or status eq 'Suspended'");
    }

    @Test
    void notHoldsForTheWholeConditionBehindIt() {
        assertThat(NAME.startsWith("a").not().expression()).isEqualTo("not startswith(name, 'a')");
        assertThat(NAME.is("a").not().expression()).isEqualTo("not (name eq 'a')");
        assertThat(NAME.is("a").or(NAME.endsWith("b")).not().expression())
                .isEqualTo("not (name eq 'a' or endswith(name, 'b'))");
        assertThat(NAME.is("a").not().not()).isEqualTo(NAME.is("a"));
    }

    @Test
    void aRawExpressionIsSentAsItStandsAndHeldTogetherBesideOthers() {
        assertThat(parameter(new ThingsQuery().rawFilter("a eq 1 or b eq 2"), "$filter"))
                .isEqualTo("a eq 1 or b eq 2");
        assertThat(parameter(new ThingsQuery().filter(NAME.is("x")).rawFilter("a eq 1 or b eq 2"), "$filter"))
                .isEqualTo("name eq 'x' and (a eq 1 or b eq 2)");
        assertThat(Condition.raw("a eq 1").not().expression()).isEqualTo("not (a eq 1)");
    }

    @Test
    void filtersHoldTogether() {
        ThingsQuery query = new ThingsQuery().filter(NAME.is("x").or(NAME.is("y")), ENABLED.is(false));

        assertThat(query.parameters(PLAIN).encoded())
                .isEqualTo("%24filter=%28name%20eq%20%27x%27%20or%20name%20eq%20%27y%27%29"
                        + "%20and%20orderingEnabled%20eq%20false");
    }

    @Test
    void theStableOrderComesLastUnlessTheCallerHasItOrARawOneOrWantsNone() {
        assertThat(parameter(new ThingsQuery(), "$orderby")).isEqualTo("createdAt");
        assertThat(parameter(new ThingsQuery().orderBy(NAME.desc()), "$orderby"))
                .isEqualTo("name desc,createdAt");
        assertThat(parameter(new ThingsQuery().orderBy(CREATED.desc(), NAME.asc()), "$orderby"))
                .isEqualTo("createdAt desc,name");
        assertThat(parameter(new ThingsQuery().rawOrderBy("name asc"), "$orderby"))
                .isEqualTo("name asc");
        assertThat(new ThingsQuery().providerOrder().parameters(LIST).isEmpty()).isTrue();
        assertThat(new ThingsQuery().parameters(PLAIN).isEmpty()).isTrue();
    }

    @Test
    void pagesAreAskedForByTheNamesOfTheOperation() {
        ThingsQuery query = new ThingsQuery().providerOrder().pageSize(50).pageIndex(3);

        assertThat(query.parameters(LIST).encoded()).isEqualTo("pageIndex=3&pageSize=50");
    }

    @Test
    void whereNothingIsPagedThereAreNoPages() {
        refused(() -> new ThingsQuery().pageIndex(1).parameters(PLAIN), "does not come in numbered pages");
        assertThatThrownBy(() -> new ThingsQuery().pageSize(0)).hasMessageContaining("at least 1 item");
    }

    @Test
    void whatTheQueryWritesItselfCannotBeGivenByName() {
        for (String name : List.of("$filter", "$OrderBy", "filter", "pageSize", "pageIndex")) {
            assertThatThrownBy(() -> new ThingsQuery().parameter(name, "x").parameters(LIST))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> new ThingsQuery().orderBy(NAME.asc(), NAME.desc()))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> new ThingsQuery().orderBy(NAME.asc()).rawOrderBy("id"))
                .hasMessageContaining("either orderBy or rawOrderBy");
        assertThatThrownBy(() -> new ThingsQuery().rawOrderBy("id").orderBy(NAME.asc()))
                .hasMessageContaining("either orderBy or rawOrderBy");
        assertThatThrownBy(() -> Condition.anyOf(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThingsQuery().rawFilter(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aMissingValueIsRefused() {
        refused(() -> NAME.is(null), "the value to filter 'name' by is missing");
        refused(() -> NAME.contains(null), "the value to filter 'name' by is missing");
        refused(() -> new ThingsQuery().filter(NAME.is("a"), null), "a condition is missing");
        refused(() -> Condition.anyOf(Arrays.asList(NAME.is("a"), null)), "a condition is missing");
        refused(() -> Condition.allOf(Collections.singletonList(null)), "a condition is missing");
        refused(() -> NAME.is("a").and(null), "the other condition is missing");
        refused(() -> new ThingsQuery().rawFilter(null), "the expression is missing");
        refused(() -> new ThingsQuery().rawOrderBy(null), "the order is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a'", "a eq 1", "a)", "a,b", "1a", "not", "Null", "a/", "a\n"})
    void aNameThatMeansSomethingElseIsRefused(String name) {
        assertThatThrownBy(() -> OdataField.text(name))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cannot be the name of a field");
    }

    @Test
    void aFieldInsideAnotherIsNamedByItsPath() {
        assertThat(OdataField.<Thing>int64("account/id").is(7L).expression()).isEqualTo("account/id eq 7");
    }

    private static void refused(ThrowingCallable call, String what) {
        assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class).hasMessageContaining(what);
    }

    private static String parameter(ThingsQuery query, String name) {
        return query.parameters(LIST).first(name).orElseThrow();
    }

    private static final class ThingsQuery extends OdataQuery<ThingsQuery, Thing> {}

    private record Thing() {}
}
