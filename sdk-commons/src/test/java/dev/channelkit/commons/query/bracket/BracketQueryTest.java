package dev.channelkit.commons.query.bracket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketQueryTest {
    private static final Operation LIST =
            Operation.builder("test", "list", "GET", "/things").stableSort("id").build();
    private static final Operation UNSORTED =
            Operation.builder("test", "listUnsorted", "GET", "/things").build();

    private static final TextField<Thing> NAME = BracketField.text("name");
    private static final TextField<Thing> GROUP_ID = BracketField.text("groupId");
    private static final TextField<Thing> COMPANY = BracketField.text("company");
    private static final BracketField<Thing, LocalDate> START = BracketField.date("billingStartDate");

    @Test
    void writesTheDocumentedFilterExample() {
        ThingsQuery query = new ThingsQuery().filter(NAME.is("John Doe"), GROUP_ID.is("23"));

        assertThat(encoded(query)).isEqualTo("filter%5Bname%5D=John%20Doe&filter%5BgroupId%5D=23");
    }

    @Test
    void startsWithIsAPatternWhosePercentSignIsEncodedForTheUrl() {
        assertThat(encoded(new ThingsQuery().filter(NAME.startsWith("Jo"))))
                .isEqualTo("filter%5Bname%3Apartial%5D=Jo%25");
    }

    @Test
    void literalTextIsEscapedInBothLayers() {
        assertThat(encoded(new ThingsQuery().filter(NAME.contains("50%_off"))))
                .isEqualTo("filter%5Bname%3Apartial%5D=%2550%5C%25%5C_off%25");
    }

    @Test
    void everyModifierHasItsKey() {
        List<String> keys = List.of(Modifier.values()).stream()
                .map(m -> NAME.matches(m, "x").key())
                .toList();

        assertThat(keys)
                .containsExactly(
                        "filter[name:exact]",
                        "filter[name:partial]",
                        "filter[name:gt]",
                        "filter[name:lt]",
                        "filter[name:gte]",
                        "filter[name:lte]",
                        "filter[name:min]",
                        "filter[name:max]");
    }

    @Test
    void valuesAreWrittenByType() {
        assertThat(START.atLeast(LocalDate.of(2025, 1, 1)).value()).isEqualTo("2025-01-01");
        assertThat(BracketField.<Thing>decimal("total")
                        .lessThan(new BigDecimal("1E+3"))
                        .value())
                .isEqualTo("1000");
        assertThat(BracketField.<Thing>dateTime("createdAt")
                        .is(OffsetDateTime.parse("2025-01-01T01:00:00+01:00"))
                        .value())
                .isEqualTo("2025-01-01T00:00:00Z");
        assertThat(BracketField.<Thing>bool("master").is(true).value()).isEqualTo("true");
    }

    @Test
    void twoModifiersOnOneFieldMakeARange() {
        ThingsQuery query = new ThingsQuery()
                .filter(START.atLeast(LocalDate.of(2025, 1, 1)), START.lessThan(LocalDate.of(2025, 2, 1)));

        assertThat(encoded(query))
                .isEqualTo(
                        "filter%5BbillingStartDate%3Agte%5D=2025-01-01&filter%5BbillingStartDate%3Alt%5D=2025-02-01");
    }

    @Test
    void aRepeatedKeyIsRefused() {
        ThingsQuery query = new ThingsQuery().filter(NAME.is("a"));

        assertThatThrownBy(() -> query.filter(NAME.is("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filter[name]");
    }

    @Test
    void sortsKeepTheirOrderAndTheStableSortComesLast() {
        ThingsQuery query = new ThingsQuery().sort(NAME.asc(), COMPANY.desc());

        assertThat(query.parameters(LIST).entries().toString())
                .isEqualTo("[sort[name]=asc, sort[company]=desc, sort[id]=asc]");
        assertThat(query.parameters(UNSORTED).entries().toString()).isEqualTo("[sort[name]=asc, sort[company]=desc]");
    }

    @Test
    void theStableSortIsNotRepeatedAndCanBeLeftOut() {
        ThingsQuery sorted =
                new ThingsQuery().sort(BracketField.<Thing>text("id").desc());
        ThingsQuery asProvided = new ThingsQuery().providerOrder();

        assertThat(sorted.parameters(LIST).entries().toString()).isEqualTo("[sort[id]=desc]");
        assertThat(asProvided.parameters(LIST).isEmpty()).isTrue();
    }

    @Test
    void relationsAbsentEmptyAndListedAreThreeRequests() {
        Relation<Thing> group = Relation.of("group");
        Relation<Thing> invoices = Relation.of("invoices");

        assertThat(encoded(new ThingsQuery().providerOrder())).isEmpty();
        assertThat(encoded(new ThingsQuery().providerOrder().noRelations())).isEqualTo("relations=");
        assertThat(encoded(new ThingsQuery().providerOrder().relations(invoices, group)))
                .isEqualTo("relations=invoices%2Cgroup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a]b",
                "name:partial",
                "a[b",
                "a&b=c",
                "a\r\nHost: evil",
                "a\u0000",
                "a/b",
                "a?b",
                "a#b",
                "a%5D",
                ".",
                "../x"
            })
    void aFieldNameThatCouldChangeTheQueryIsRefused(String name) {
        assertThatThrownBy(() -> BracketField.text(name))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cannot be the name of a field");
    }

    @Test
    void customFieldsAreNamed() {
        assertThat(BracketField.<Thing>text("customFields.ErpId").is("4711").key())
                .isEqualTo("filter[customFields.ErpId]");
    }

    @Test
    void limitAndOffsetAreBounded() {
        assertThatThrownBy(() -> new ThingsQuery().limit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThingsQuery().offset(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(encoded(new ThingsQuery().providerOrder().limit(50).offset(100)))
                .isEqualTo("limit=50&offset=100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit",
                "offset",
                "relations",
                "filter",
                "filter[name]",
                "FILTER[name:partial]",
                "filter [name]",
                " sort[id]",
                "sort[name]",
                "colour"
            })
    void whatTheQueryWritesItselfCannotBeGivenByName(String name) {
        assertThatThrownBy(() -> new ThingsQuery().parameter(name, "abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own methods");
    }

    @Test
    void aParameterOfTheSpecCannotBeGivenByNameAsWellInEitherOrder() {
        ThingsQuery before = new ThingsQuery().parameter("mode", "a").mode("b");

        assertThatThrownBy(() -> new ThingsQuery().mode("b").parameter("mode", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> before.parameters(LIST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'mode' is set already");
    }

    @Test
    void thePositionOfAPagedOperationCannotBeGivenByName() {
        Operation paged = Operation.builder("test", "list", "GET", "/things")
                .paging(Paging.offset("size", "start", 10))
                .build();
        ThingsQuery query = new ThingsQuery().parameter("start", "abc");

        assertThatThrownBy(() -> query.parameters(paged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aParameterThatNobodyKnowsGoesOutLast() {
        ThingsQuery query =
                new ThingsQuery().parameter("beta", "1").providerOrder().limit(5);

        assertThat(encoded(query)).isEqualTo("limit=5&beta=1");
    }

    @Test
    void aMissingValueIsRefusedByName() {
        assertRefused(() -> NAME.is(null), "'name'");
        assertRefused(() -> NAME.startsWith(null), "'name'");
        assertRefused(() -> START.atLeast(null), "'billingStartDate'");
        assertRefused(() -> new ThingsQuery().parameter("x", null), "'x'");
        assertRefused(() -> new ThingsQuery().mode(null), "'mode'");
    }

    private static void assertRefused(ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining(name);
    }

    private static String encoded(ThingsQuery query) {
        return query.parameters(UNSORTED).encoded();
    }

    private interface Thing {}

    private static final class ThingsQuery extends BracketQuery<ThingsQuery, Thing> {
        ThingsQuery() {
            declare("colour");
        }

        ThingsQuery mode(String value) {
            return put("mode", value);
        }
    }
}
