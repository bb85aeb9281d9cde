package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.query.bracket.Modifier;
import dev.channelkit.ses.api.ListCustomersQuery;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerRelations;
import dev.channelkit.ses.model.CustomerStatus;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.model.InvoiceStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lists and reports are asked with, as it stands on the wire. */
class SesQueryTest {
    private static final String PAGE = "sort%5Bid%5D=asc&limit=100&offset=0";

    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class Filters {

        @Test
        void literalTextIsEscapedForLikeAndThenForTheUrl() throws Exception {
            assertThat(targetOf(q -> q.filter(CustomerFields.NAME.contains("50%_off"))))
                    .isEqualTo("/customers?filter%5Bname%3Apartial%5D=%2550%5C%25%5C_off%25&" + PAGE);
        }

        @Test
        void aBackslashIsEscapedToo() throws Exception {
            assertThat(targetOf(q -> q.filter(CustomerFields.COMPANY.startsWith("C:\\Temp"))))
                    .isEqualTo("/customers?filter%5Bcompany%3Apartial%5D=C%3A%5C%5CTemp%25&" + PAGE);
        }

        @Test
        void aPatternIsTheCallersOwnAndOnlyEscapedForTheUrl() throws Exception {
            assertThat(targetOf(q -> q.filter(CustomerFields.NAME.like("Jo%"))))
                    .isEqualTo("/customers?filter%5Bname%3Apartial%5D=Jo%25&" + PAGE);
        }

        @Test
        void exactValuesAreOnlyEscapedForTheUrl() throws Exception {
            assertThat(targetOf(q -> q.filter(CustomerFields.COMPANY.is("A+B & C=D; E#F?100%_\\é"))))
                    .isEqualTo("/customers?filter%5Bcompany%5D=" + "A%2BB%20%26%20C%3DD%3B%20E%23F%3F100%25_%5C%C3%A9&"
                            + PAGE);
        }

        @Test
        void severalHoldTogetherInTheOrderGiven() throws Exception {
            assertThat(targetOf(q -> q.filter(CustomerFields.NAME.is("John Doe"), CustomerFields.GROUP_ID.is("23"))))
                    .isEqualTo("/customers?filter%5Bname%5D=John%20Doe&filter%5BgroupId%5D=23&" + PAGE);
        }

        @Test
        void twoModifiersOnOneFieldMakeARange() throws Exception {
            ses.answer(SesServer.invoices());

            ses.client()
                    .invoices()
                    .list(q -> q.filter(
                            InvoiceFields.BILLING_START_DATE.atLeast(LocalDate.of(2025, 1, 1)),
                            InvoiceFields.BILLING_START_DATE.lessThan(LocalDate.of(2025, 4, 1))))
                    .toList();

            assertThat(ses.target())
                    .isEqualTo("/invoices?filter%5BbillingStartDate%3Agte%5D=2025-01-01"
                            + "&filter%5BbillingStartDate%3Alt%5D=2025-04-01&" + PAGE);
        }

        @Test
        void valuesAreWrittenByTheirType() throws Exception {
            assertThat(targetOf(q -> q.filter(
                            CustomerFields.STATUS.is(CustomerStatus.of("on hold")),
                            CustomerFields.SPEND_THRESHOLD.greaterThan(new BigDecimal("1E+3")),
                            CustomerFields.CREATED_AT.atMost(OffsetDateTime.parse("2025-01-01T01:30:00+02:00")))))
                    .isEqualTo("/customers?filter%5Bstatus%5D=on%20hold&filter%5BspendThreshold%3Agt%5D=1000"
                            + "&filter%5BcreatedAt%3Alte%5D=2024-12-31T23%3A30%3A00Z&" + PAGE);
        }

        @Test
        void modifiersCanBeWrittenOut() throws Exception {
            assertThat(targetOf(q -> q.filter(
                            CustomerFields.ID.matches(Modifier.MIN, "100"),
                            CustomerFields.ID.matches(Modifier.MAX, "200"),
                            CustomerFields.NAME.matches(Modifier.EXACT, "Jo%"))))
                    .isEqualTo("/customers?filter%5Bid%3Amin%5D=100&filter%5Bid%3Amax%5D=200"
                            + "&filter%5Bname%3Aexact%5D=Jo%25&" + PAGE);
        }

        @Test
        void fieldsThatNoSpecKnowsCanBeNamed() throws Exception {
            assertThat(targetOf(q -> q.filter(
                            CustomerFields.customFields("erpNumber").is("K-101"),
                            CustomerFields.field("vatId").startsWith("SE"))))
                    .isEqualTo("/customers?filter%5BcustomFields.erpNumber%5D=K-101"
                            + "&filter%5BvatId%3Apartial%5D=SE%25&" + PAGE);
        }

        @Test
        void aRepeatedKeyIsRefusedAndNothingIsSent() {
            SesClient client = ses.client();

            assertThatThrownBy(() -> client.customers()
                            .list(q -> q.filter(CustomerFields.NAME.is("a")).filter(CustomerFields.NAME.is("b"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("filter[name] is filtered by already");
            assertThat(ses.requests()).isZero();
        }

        @Test
        void theCustomerOfAnInvoiceIsAPlainParameter() throws Exception {
            ses.answer(SesServer.invoices());

            ses.client()
                    .invoices()
                    .list(q -> q.customerId("4022").filter(InvoiceFields.STATUS.is(InvoiceStatus.PAST_DUE)))
                    .toList();

            assertThat(ses.target())
                    .isEqualTo(
                            "/invoices?filter%5Bstatus%5D=past_due&sort%5Bid%5D=asc&customerId=4022&limit=100&offset=0");
        }
    }

    @Nested
    class Sorts {

        @Test
        void theirOrderIsKeptAndTheStableOneComesLast() throws Exception {
            assertThat(targetOf(q -> q.sort(CustomerFields.NAME.desc(), CustomerFields.COMPANY.asc())))
                    .isEqualTo("/customers?sort%5Bname%5D=desc&sort%5Bcompany%5D=asc&" + PAGE);
            assertThat(targetOf(q -> q.sort(CustomerFields.COMPANY.asc()).sort(CustomerFields.NAME.desc())))
                    .isEqualTo("/customers?sort%5Bcompany%5D=asc&sort%5Bname%5D=desc&" + PAGE);
        }

        @Test
        void theCallersOwnOrderOfIdsIsNotAddedTo() throws Exception {
            assertThat(targetOf(q -> q.sort(CustomerFields.ID.desc())))
                    .isEqualTo("/customers?sort%5Bid%5D=desc&limit=100&offset=0");
        }

        @Test
        void theProvidersOrderCanBeHad() throws Exception {
            assertThat(targetOf(ListCustomersQuery::providerOrder)).isEqualTo("/customers?limit=100&offset=0");
        }

        @Test
        void sortingByAFieldTwiceIsRefused() {
            assertThatThrownBy(() -> ses.client()
                            .customers()
                            .list(q -> q.sort(CustomerFields.NAME.asc(), CustomerFields.NAME.desc())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'name' is sorted by already");
        }
    }

    @Nested
    class Relations {

        @Test
        void absentEmptyAndListedAreThreeDifferentRequests() throws Exception {
            SesClient client = ses.client();
            for (int i = 0; i < 3; i++) {
                ses.answer(SesServer.customers("{\"id\":\"4022\"}"));
            }

            client.customers().get("4022");
            client.customers().get("4022", q -> q.noRelations());
            client.customers().get("4022", q -> q.relations(CustomerRelations.INVOICES, CustomerRelations.GROUP));

            assertThat(ses.targets())
                    .containsExactly(
                            "/customers/4022",
                            "/customers/4022?relations=",
                            "/customers/4022?relations=invoices%2Cgroup");
        }

        @Test
        void listsKnowTheSameThree() throws Exception {
            assertThat(targetOf(q -> {})).isEqualTo("/customers?" + PAGE);
            assertThat(targetOf(q -> q.noRelations()))
                    .isEqualTo("/customers?sort%5Bid%5D=asc&relations=&limit=100&offset=0");
            assertThat(targetOf(q -> q.relations(CustomerRelations.GROUP, CustomerRelations.relation("contracts"))))
                    .isEqualTo("/customers?sort%5Bid%5D=asc&relations=group%2Ccontracts&limit=100&offset=0");
        }

        @Test
        void whatIsBilledToTheCallerHasAListOfItsOwn() throws Exception {
            ses.answer(SesServer.invoices());

            ses.client()
                    .invoices()
                    .mine(q -> q.relations(InvoiceRelations.LINES))
                    .toList();

            assertThat(ses.target())
                    .isEqualTo("/invoices/myinvoices?sort%5Bid%5D=asc&relations=lines&limit=100&offset=0");
        }
    }

    @Nested
    class Reports {

        @Test
        void theMonthIsWrittenWithoutALeadingZero() throws Exception {
            ses.answer("{\"success\":true,\"data\":[]}").answer("{\"success\":true,\"data\":[]}");
            SesClient client = ses.client();

            client.reports().billing(BillingSource.AWS, YearMonth.of(2025, 1));
            client.reports()
                    .billing(
                            BillingSource.of("digital ocean"),
                            YearMonth.of(2024, 12),
                            q -> q.customerId("4022").reportCurrency("SEK"));

            assertThat(ses.targets())
                    .containsExactly(
                            "/reports/billing/aws?filter%5Bdate_range%5D=m-1-2025",
                            "/reports/billing/digital%20ocean?filter%5Bdate_range%5D=m-12-2024"
                                    + "&filter%5Bcustomer_id%5D=4022&filter%5Breport_currency%5D=SEK");
        }
    }

    private String targetOf(Consumer<ListCustomersQuery> query) throws InterruptedException {
        ses.answer(SesServer.customers());
        ses.client().customers().list(query).toList();
        return ses.target();
    }
}
