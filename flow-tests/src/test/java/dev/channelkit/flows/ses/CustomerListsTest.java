package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.query.bracket.Modifier;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.api.ListCustomersQuery;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerRelations;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class CustomerListsTest {
    private SesClient client;

    @BeforeEach
    void open(SesSandbox ses) {
        client = Client.of(ses);
    }

    @AfterEach
    void close(Sandbox sandbox) {
        client.close();
        assertThat(sandbox.report()).as("what the spec did not allow").isEmpty();
    }

    @Test
    void allPagesTogetherAreAllCustomers(SesSandbox ses) {
        String everything = client.raw("GET", "/customers")
                .query("limit", "100000")
                .query("relations", "")
                .send()
                .text();
        long there =
                Pattern.compile("\"groupId\":").matcher(everything).results().count();

        List<Customer> all = client.customers().list().toList();

        assertThat(there).isGreaterThanOrEqualTo(2500);
        assertThat(all).hasSize((int) there);
        assertThat(new HashSet<>(all.stream().map(Customer::id).toList())).hasSize((int) there);
        // and one for the empty page that ends the list
        ses.received().operation("listCustomers").assertCount(1 + (int) (there + 99) / 100 + 1);
    }

    @Test
    void aWalkThatStopsEarlyAsksNoFurther(SesSandbox ses) {
        client.customers().list().stream().limit(150).forEach(customer -> {});

        ses.received().operation("listCustomers").assertCount(2);
    }

    @Test
    void johnDoeOfGroup23IsFound(SesSandbox ses) {
        List<Customer> found =
                listed(q -> q.filter(CustomerFields.NAME.is("John Doe"), CustomerFields.GROUP_ID.is("23")));

        assertThat(found).extracting(Customer::name).containsOnly("John Doe");
        assertThat(found).extracting(Customer::groupId).containsOnly("23");
        assertThat(found).extracting(Customer::company).containsExactly("Doe & Sons Ltd", "Acme GmbH", null);
        assertThat(ses.received().all().get(0).rawQuery())
                .startsWith("filter%5Bname%5D=John%20Doe&filter%5BgroupId%5D=23&");
    }

    @Test
    void thoseCalledJoSomethingAreFoundWithTheirAccents() {
        List<String> expected = names(c -> c.name() != null && c.name().startsWith("Jo"));

        List<Customer> found = listed(q -> q.filter(CustomerFields.NAME.startsWith("Jo")));

        assertThat(found).extracting(Customer::name).containsExactlyElementsOf(expected);
        assertThat(expected)
                .anyMatch(name -> name.startsWith("José "))
                .anyMatch(name -> name.startsWith("Jože "))
                .contains("Jo", "John Doe", "John_Doe");
    }

    @Nested
    class WhatPatternsTakeForSpecial {

        @Test
        void isLiteralWhereTextIsMeant() {
            assertThat(names(q -> q.filter(CustomerFields.NAME.contains("50%_off"))))
                    .containsExactly("50%_off Deals");
            assertThat(names(q -> q.filter(CustomerFields.NAME.startsWith("John_"))))
                    .containsExactly("John_Doe");
            assertThat(names(q -> q.filter(CustomerFields.NAME.endsWith("k\\slash"))))
                    .containsExactly("back\\slash");
            assertThat(names(q -> q.filter(CustomerFields.NAME.is("100%")))).containsExactly("100%");
        }

        @Test
        void isSpecialWhereAPatternIsMeant() {
            assertThat(names(q ->
                            q.filter(CustomerFields.NAME.like("John_Doe")).filter(CustomerFields.GROUP_ID.is("23"))))
                    .containsExactly("John Doe", "John Doe", "John Doe", "John_Doe", "JohnXDoe");
            assertThat(names(q -> q.filter(CustomerFields.NAME.like("50%Deals"))))
                    .containsExactly("50%_off Deals", "50 percent off Deals");
        }

        private List<String> names(Consumer<ListCustomersQuery> query) {
            return listed(query).stream().map(Customer::name).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien \"Quoted\" & Co. = <b>",
                "  spaces  ",
                "Zoë 😀 Smith",
                "e\u0301te\u0301 combining",
                "back\\slash"
            })
    void textThatUrlsEscapeComesThrough(String name) {
        assertThat(listed(q -> q.filter(CustomerFields.NAME.is(name))))
                .extracting(Customer::name)
                .containsExactly(name);
    }

    @Test
    void aNameOfNothingIsAFilterToo() {
        assertThat(listed(q -> q.filter(CustomerFields.NAME.is(""))))
                .extracting(Customer::company)
                .containsExactly("No Contact Ltd");
    }

    @ParameterizedTest
    @EnumSource(value = Modifier.class, names = "PARTIAL", mode = EnumSource.Mode.EXCLUDE)
    void everyModifierComparesAmountsAsNumbers(Modifier modifier) {
        BigDecimal bound = client.customers().get("205").spendThreshold();
        List<String> expected = ids(c -> c.spendThreshold() != null
                && accepts(modifier, c.spendThreshold().compareTo(bound)));

        List<Customer> found = listed(q -> q.filter(CustomerFields.SPEND_THRESHOLD.matches(modifier, bound))
                .noRelations());

        assertThat(expected).contains(modifier == Modifier.GT || modifier == Modifier.LT ? expected.get(0) : "205");
        assertThat(found).extracting(Customer::id).containsExactlyElementsOf(expected);
    }

    @Test
    void twoModifiersMakeARange() {
        List<Customer> found =
                listed(q -> q.filter(CustomerFields.ID.atLeast("990"), CustomerFields.ID.lessThan("1010")));

        assertThat(found).extracting(Customer::id).hasSize(20).startsWith("990").endsWith("1009");
    }

    @Test
    void customFieldsAreFilteredByTheirName() {
        assertThat(listed(q -> q.filter(CustomerFields.customFields("erpNumber").is("K-777"))))
                .extracting(Customer::id)
                .containsExactly("777");
    }

    @Test
    void twoSortsApplyInTheirOrder() {
        Comparator<Customer> byId = Comparator.comparing(c -> Integer.parseInt(c.id()));
        List<String> expected = everybody(c -> true)
                .sorted(Comparator.comparing(Customer::currency).thenComparing(byId.reversed()))
                .map(Customer::id)
                .toList();

        List<Customer> found = listed(q ->
                q.sort(CustomerFields.CURRENCY.asc(), CustomerFields.ID.desc()).noRelations());

        assertThat(found).extracting(Customer::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "7, 3", "1000, 0"})
    void pageSizeAndStartAreTheCallers(int limit, long offset) {
        List<String> all = ids(c -> true);

        List<Customer> page = client.customers()
                .listCall(q -> q.limit(limit).offset(offset))
                .send()
                .items();

        assertThat(page)
                .extracting(Customer::id)
                .containsExactlyElementsOf(all.subList((int) offset, (int) offset + limit));
    }

    @Test
    void relationsUnsaidNoneAndListedAreThreeDifferentAnswers(SesSandbox ses) {
        Customer unsaid = client.customers().get("101");
        Customer none = client.customers().get("101", q -> q.noRelations());
        Customer listed =
                client.customers().get("101", q -> q.relations(CustomerRelations.GROUP, CustomerRelations.INVOICES));

        assertThat(unsaid.cloudAccounts()).isNotEmpty();
        assertThat(unsaid.has(Customer.Field.GROUP)).isFalse();
        assertThat(none.has(Customer.Field.CLOUD_ACCOUNTS)).isFalse();
        assertThat(listed.has(Customer.Field.CLOUD_ACCOUNTS)).isFalse();
        assertThat(listed.group().name()).isEqualTo("Göteborg");
        assertThat(listed.invoices())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.customerId()).isEqualTo("101"));
        assertThat(ses.received().stream().map(Received::rawQuery))
                .containsExactly("", "relations=", "relations=group%2Cinvoices");
    }

    private List<Customer> listed(Consumer<ListCustomersQuery> query) {
        return client.customers().list(query).toList();
    }

    private List<String> ids(Predicate<Customer> which) {
        return everybody(which).map(Customer::id).toList();
    }

    private List<String> names(Predicate<Customer> which) {
        return everybody(which).map(Customer::name).toList();
    }

    /** Sorted out on this side, without the provider's filters. */
    private Stream<Customer> everybody(Predicate<Customer> which) {
        return client.customers().list(q -> q.noRelations().limit(5000)).stream()
                .filter(which);
    }

    private static boolean accepts(Modifier modifier, int comparison) {
        return switch (modifier) {
            case GT -> comparison > 0;
            case LT -> comparison < 0;
            case GTE, MIN -> comparison >= 0;
            case LTE, MAX -> comparison <= 0;
            default -> comparison == 0;
        };
    }
}
