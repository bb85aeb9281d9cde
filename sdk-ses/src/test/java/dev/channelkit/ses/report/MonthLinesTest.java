package dev.channelkit.ses.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.ses.StubbedSes;
import dev.channelkit.ses.model.BillingSource;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthLinesTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static String leaf(String id, String price) {
        return """
                {"entity":{"id":"%s","type":"usage_type"},"data":{"price":"%s","cost":"0.0000000001","usage":"1.0000000000"}}""".formatted(id, price);
    }

    private static String tree(String customer, String... lines) {
        return """
                {"entity":{"id":"%s","type":"customer","company":"Firm %s","cost_currency":"USD","price_currency":"SEK"},"lines":[
                {"entity":{"id":"004","type":"aws_linked_account"},"lines":[
                {"entity":{"id":"AmazonEC2","type":"product"},"lines":[%s]}]}]}""".formatted(customer, customer, String.join(",", lines));
    }

    private static MockResponse report(String... trees) {
        return StubbedSes.ok(
                "{\"success\":true,\"message\":\"\",\"currencyOption\":{\"costCurrency\":\"USD\",\"priceCurrency\":\"EUR\"},"
                        + "\"data\":[" + String.join(",", trees) + "]}");
    }

    private static String customer(RecordedRequest request) {
        String id = request.getUrl().queryParameter("filter[customer_id]");
        return id == null ? "all" : id;
    }

    /** Customers 1 to 3, and reports by the customer asked for. */
    private static Function<RecordedRequest, MockResponse> ses(Map<String, MockResponse> reports) {
        return request -> request.getUrl().encodedPath().endsWith("/customers")
                ? StubbedSes.page(request, "customer", "{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}")
                : reports.getOrDefault(customer(request), report());
    }

    private static List<String> items(MonthLines lines) {
        return lines.stream().map(UsageLine::item).toList();
    }

    @Test
    void readsTheWholeEstateInOneCallWhereThatWorks() {
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of(
                        "all", report(tree("1", leaf("a", "1.5"), leaf("b", "-0.5")), tree("2", leaf("c", "2"))))));
                MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS)) {

            assertThat(items(lines)).containsExactly("a", "b", "c");

            assertThat(ses.requests()).containsExactly("GET /reports/billing/aws?filter[date_range]=m-1-2025");
            assertThat(lines.fetched())
                    .singleElement()
                    .isEqualTo(new SourceFetch(
                            BillingSource.AWS, Fetching.WHOLE_ESTATE, "one report has all customers", 1, 3));
            assertThat(lines.totals().price()).containsExactly(Map.entry("SEK", new BigDecimal("3.0")));
        }
    }

    @Test
    void aStreamedEstateGivesTheLinesOfTheWholeOne() {
        Map<String, MockResponse> reports =
                Map.of("all", report(tree("1", leaf("a", "1.5"), leaf("b", "-0.5")), tree("2", leaf("c", "2"))));
        try (StubbedSes ses = StubbedSes.answering(ses(reports));
                MonthLines whole = month(ses, Fetching.WHOLE_ESTATE);
                MonthLines streamed = month(ses, Fetching.STREAMED)) {

            assertThat(streamed).containsExactlyElementsOf(whole);

            assertThat(streamed.totals()).isEqualTo(whole.totals());
            assertThat(streamed.fetched())
                    .containsExactly(
                            new SourceFetch(BillingSource.AWS, Fetching.STREAMED, "set so", 1, 3),
                            new SourceFetch(BillingSource.GCP, Fetching.STREAMED, "set so", 1, 3));
            assertThat(ses.requests()).hasSize(4).allMatch(request -> request.contains("filter[date_range]=m-1-2025"));
        }
    }

    @Test
    void aStreamedReportThatSaysBehindItsLinesThatItFailedEndsTheWalkForGood() {
        MockResponse failed = StubbedSes.ok(
                "{\"data\":[" + tree("1", leaf("a", "1")) + "],\"success\":false,\"message\":\"half of it\"}");
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of("all", failed)));
                MonthLines lines = month(ses, Fetching.STREAMED)) {
            Iterator<UsageLine> walk = lines.iterator();
            assertThat(walk.next().item()).isEqualTo("a");

            assertThatThrownBy(walk::hasNext)
                    .isInstanceOf(ProviderErrorException.class)
                    .hasMessageContaining("half of it");
            assertThatThrownBy(walk::hasNext).isInstanceOf(ProviderErrorException.class);
            assertThat(ses.requests()).hasSize(1);
        }
    }

    @Test
    void currenciesToldBehindTheLinesOfAStreamAreNoticed() {
        MockResponse late = StubbedSes.ok("{\"success\":true,\"data\":[" + tree("1", leaf("a", "1"))
                + "],\"currencyOption\":{\"costCurrency\":\"USD\",\"priceCurrency\":\"EUR\"}}");
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of("all", late)));
                MonthLines lines = month(ses, Fetching.STREAMED)) {
            Iterator<UsageLine> walk = lines.iterator();
            assertThat(walk.next().item()).isEqualTo("a");

            assertThatThrownBy(walk::hasNext)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("tells its currencies behind");
            assertThatThrownBy(walk::hasNext).isInstanceOf(DecodingException.class);
        }
    }

    private static MonthLines month(StubbedSes ses, Fetching way) {
        return ses.client()
                .reports()
                .month(JANUARY, query -> query.sources(BillingSource.AWS, BillingSource.GCP)
                        .fetching(way));
    }

    @ParameterizedTest
    @CsvSource({"400", "422", "500"})
    void asksCustomerByCustomerWhereTheWholeEstateIsRefused(int status) {
        MockResponse refusal = StubbedSes.status(status, "{\"success\":false,\"message\":\"customer_id is required\"}");
        Map<String, MockResponse> reports =
                Map.of("all", refusal, "1", report(tree("1", leaf("a", "1"))), "3", report(tree("3", leaf("c", "3"))));
        try (StubbedSes ses = StubbedSes.answering(ses(reports));
                MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS)) {

            assertThat(items(lines)).containsExactly("a", "c");

            SourceFetch fetched = lines.fetched().get(0);
            assertThat(fetched.way()).isEqualTo(Fetching.PER_CUSTOMER);
            assertThat(fetched.reason()).contains("one report for all failed");
            assertThat(fetched.reports()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "100"})
    void doesNotTrustAReportThatIsEmptyOrAsLongAsTheSilentLimit(int customers) {
        String[] trees = IntStream.range(0, customers)
                .mapToObj(id -> tree(Integer.toString(id), leaf("x", "1")))
                .toArray(String[]::new);
        Map<String, MockResponse> reports = Map.of("all", report(trees), "2", report(tree("2", leaf("b", "2"))));
        try (StubbedSes ses = StubbedSes.answering(ses(reports));
                MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS)) {

            assertThat(items(lines)).containsExactly("b");
        }
    }

    @Test
    void doesNotAskCustomerByCustomerWhenNobodyMayAskAtAll() {
        try (StubbedSes ses = StubbedSes.answering(request -> StubbedSes.status(401, "{}"));
                MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS)) {

            assertThatThrownBy(() -> items(lines)).isInstanceOf(AuthenticationException.class);

            assertThat(ses.requests()).hasSize(1);
        }
    }

    @Test
    void asksOnlyForTheCustomersNamed() {
        Map<String, MockResponse> reports = Map.of("3", report(tree("3", leaf("c", "3"))));
        try (StubbedSes ses = StubbedSes.answering(ses(reports));
                MonthLines lines = ses.client()
                        .reports()
                        .month(
                                JANUARY,
                                q -> q.sources(BillingSource.AWS).customers("3").currency("SEK"))) {

            assertThat(items(lines)).containsExactly("c");

            assertThat(ses.requests())
                    .containsExactly(
                            "GET /reports/billing/aws?filter[date_range]=m-1-2025&filter[customer_id]=3&filter[report_currency]=SEK");
        }
    }

    @Test
    void keepsTheOrderOfCustomersAndHasNoMoreReportsUnderWayThanAllowed() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String ids = IntStream.rangeClosed(1, 30)
                .mapToObj(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        try (StubbedSes ses = StubbedSes.answering(request -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    try {
                        String id = customer(request);
                        return request.getUrl().encodedPath().endsWith("/customers")
                                ? StubbedSes.page(request, "customer", ids)
                                : report(tree(id, leaf("of " + id, "1")));
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
                MonthLines lines = ses.client()
                        .reports()
                        .month(
                                JANUARY,
                                q -> q.sources(BillingSource.AWS)
                                        .fetching(Fetching.PER_CUSTOMER)
                                        .parallel(50))) {

            assertThat(items(lines))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                            .mapToObj(id -> "of " + id)
                            .toList());
            assertThat(most.get()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void refusesToCountACustomerTwice() {
        MockResponse everybody = report(tree("1", leaf("a", "1")), tree("2", leaf("b", "2")));
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of("1", everybody, "2", everybody)));
                MonthLines lines = ses.client()
                        .reports()
                        .month(JANUARY, q -> q.sources(BillingSource.AWS).fetching(Fetching.PER_CUSTOMER))) {
            Iterator<UsageLine> walk = lines.iterator();
            walk.next();
            walk.next();

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(walk::hasNext)
                        .isInstanceOf(DecodingException.class)
                        .hasMessageContaining("customer 1 came twice");
            }
        }
    }

    @Test
    void asksAgainForAReportThatCouldNotBeHad() {
        AtomicInteger asked = new AtomicInteger();
        try (StubbedSes ses = StubbedSes.answering(request -> asked.incrementAndGet() == 1
                        ? StubbedSes.status(500, "{}")
                        : report(tree("1", leaf("a", "1"))));
                MonthLines lines = ses.client()
                        .reports()
                        .month(JANUARY, q -> q.sources(BillingSource.AWS).customers("1"))) {
            Iterator<UsageLine> walk = lines.iterator();

            assertThatThrownBy(walk::next).isInstanceOf(ServerErrorException.class);

            assertThat(walk.next().item()).isEqualTo("a");
            assertThat(walk.hasNext()).isFalse();
        }
    }

    @Test
    void neverLeavesOutWhatItCannotRead() {
        String odd = """
                {"entity":{"id":"2","type":"customer"},"lines":[{"entity":{"id":"s","type":"subscription"},"data":"n/a"}]}""";
        String halved = """
                {"entity":{"id":"2","type":"customer"},"data":{"price":"1.0","usage":"1"}}""";
        String both = """
                {"entity":{"id":"2","type":"customer"},"data":{"price":"1.0","cost":"1","usage":"1"},"lines":[%s]}""".formatted(leaf("x", "1"));
        for (String tree : List.of(odd, halved, both)) {
            try (StubbedSes ses = StubbedSes.answering(ses(Map.of(
                            "all", report(tree("1", leaf("a", "1")), tree, tree("3", leaf("c", "1"))))));
                    MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS)) {
                Iterator<UsageLine> walk = lines.iterator();
                walk.next();

                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(walk::hasNext)
                            .as(tree)
                            .isInstanceOfAny(DecodingException.class, MissingFieldException.class);
                }
            }
        }
    }

    @Test
    void tellsCreditsTaxesAndLicencesApart() {
        String azure = """
                {"entity":{"id":"1","type":"customer"},"lines":[{"entity":{"id":"guid","type":"subscription"},"lines":[
                {"entity":{"id":"CFQ:1","type":"product"},"lines":[
                  {"entity":{"id":"CFQ:1","type":"sku"},"data":{"price":"3","cost":"2","usage":"1","unit":"Licence"}},
                  {"entity":{"id":"back","type":"sku","is_credit":true,"credit_name":"Crédit"},"data":{"price":"-1","cost":"-1","usage":"0"}}]},
                {"entity":{"id":"Tax for product code CFQ","type":"product"},"lines":[
                  {"entity":{"id":"t","type":"sku"},"data":{"price":"1","cost":"1","usage":"0"}}]}]}]}""";
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of("all", report(azure))));
                MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AZUREPLAN)) {

            List<UsageLine> all = lines.stream().toList();

            assertThat(all).extracting(UsageLine::isLicence).containsExactly(true, false, false);
            assertThat(all).extracting(UsageLine::isCredit).containsExactly(false, true, false);
            assertThat(all).extracting(UsageLine::creditName).containsExactly(null, "Crédit", null);
            assertThat(all).extracting(UsageLine::isTax).containsExactly(false, false, true);
            assertThat(all).extracting(UsageLine::account).containsOnly("guid");
            assertThat(all.get(0).priceCurrency()).isEqualTo("EUR");
            assertThat(all.get(0).unit()).isEqualTo("Licence");
            assertThat(all.get(0).path()).hasToString("[subscription=guid, product=CFQ:1, sku=CFQ:1]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-14T23:59:59Z, UTC, true",
        "2025-02-15T00:00:00Z, UTC, false",
        "2025-02-14T23:30:00Z, Europe/Stockholm, false",
        "2025-01-20T00:00:00Z, UTC, true"
    })
    void isProvisionalUntilThe15thOfTheNextMonth(String now, String zone, boolean provisional) {
        try (StubbedSes ses = StubbedSes.at(now, ses(Map.of("all", report(tree("1", leaf("a", "1"))))));
                MonthLines lines = ses.client()
                        .reports()
                        .month(JANUARY, q -> q.sources(BillingSource.AWS).zone(ZoneId.of(zone)))) {

            assertThat(lines.stream().map(UsageLine::isProvisional)).containsExactly(provisional);
            assertThat(lines.isProvisional()).isEqualTo(provisional);
        }
    }

    @Test
    void isWalkedOnceAndNotAfterItIsClosed() {
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of("all", report(tree("1", leaf("a", "1"))))))) {
            MonthLines lines = ses.client().reports().month(JANUARY, BillingSource.AWS);
            Iterator<UsageLine> walk = lines.iterator();

            assertThatThrownBy(lines::iterator).isInstanceOf(IllegalStateException.class);
            lines.close();

            assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);
            assertThat(ses.requests()).isEmpty();
        }
    }

    @Test
    void needsASource() {
        try (StubbedSes ses = StubbedSes.answering(ses(Map.of()))) {
            assertThatThrownBy(() -> ses.client().reports().month(JANUARY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("source");
        }
    }
}
