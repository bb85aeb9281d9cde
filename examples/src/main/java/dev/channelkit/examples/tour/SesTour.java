package dev.channelkit.examples.tour;

import static dev.channelkit.ses.model.CustomerFields.COMPANY;
import static dev.channelkit.ses.model.CustomerFields.GROUP_ID;
import static dev.channelkit.ses.model.CustomerFields.NAME;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerRelations;
import dev.channelkit.ses.model.CustomerUpdate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the SES client promises, step by step. */
final class SesTour {
    private final SesClient ses;
    private final Sandbox sandbox;
    private final Narrator narrator;

    SesTour(SesClient ses, Sandbox sandbox, Narrator narrator) {
        this.ses = ses;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    void run() {
        narrator.step("Filter and sort: the vendor's own examples, typed", this::filterAndSort);
        narrator.step("All pages: what a loop over an unpaged list would lose", this::allPages);
        narrator.step("One customer with relations: absent, none and listed are three requests", this::relations);
        narrator.step("Create a customer, read it back, change it", this::createAndReadBack);
        narrator.step("A billing report summed to the last of ten decimals", this::report);
        narrator.step("A read that fails twice is repeated; the caller notices nothing", this::repeatedRead);
        narrator.step("A write whose answer is lost is reported as unknown, and sent once", this::lostAnswer);
        narrator.step("Errors say what happened, where, and what to do next", this::errors);
        narrator.step("A dry run shows the request and sends nothing", this::dryRun);
    }

    private void filterAndSort() {
        List<Customer> does = ses.customers()
                .list(q -> q.filter(NAME.is("John Doe"), GROUP_ID.is("23")))
                .toList();
        narrator.say("name = John Doe in group 23: " + Names.of(does));
        narrator.check(
                !does.isEmpty() && does.stream().allMatch(c -> "John Doe".equals(c.name()) && "23".equals(c.groupId())),
                "only John Does of group 23 came back");

        List<Customer> jos = ses.customers()
                .list(q -> q.filter(NAME.startsWith("Jo"))
                        .sort(NAME.asc(), COMPANY.desc())
                        .limit(200))
                .toList();
        narrator.say(
                jos.size() + " names start with Jo, the first by name, then company (descending): " + Names.of(jos));
        narrator.check(
                !jos.isEmpty()
                        && jos.stream().allMatch(c -> String.valueOf(c.name()).startsWith("Jo")),
                "every one of them starts with Jo");
    }

    private void allPages() {
        int unpaged = ses.customers().listCall().send().size();
        Set<String> ids = new HashSet<>();
        int received = 0;
        for (Customer customer : ses.customers().list()) {
            ids.add(customer.id());
            received++;
        }
        int inOnePage = ses.customers().listCall(q -> q.limit(100_000)).send().size();
        narrator.say("one request without paging: " + unpaged + "; walked page by page: " + received + " customers");
        narrator.check(received == inOnePage && ids.size() == received, "all " + inOnePage + ", none twice");
    }

    private void relations() {
        String id = ses.customers()
                .list(q -> q.filter(NAME.is("John Doe"), GROUP_ID.is("23")))
                .iterator()
                .next()
                .id();

        Customer full = ses.customers().get(id, q -> q.relations(CustomerRelations.GROUP, CustomerRelations.INVOICES));
        Customer bare = ses.customers().get(id, q -> q.noRelations());

        narrator.say("customer " + id + " with group and invoices: group "
                + (full.group() == null ? "none" : full.group().name()) + ", "
                + full.invoices().size() + " invoices");
        narrator.check(full.has(Customer.Field.GROUP) && full.has(Customer.Field.INVOICES), "both were embedded");
        narrator.check(!bare.has(Customer.Field.GROUP), "and with relations= neither: absent, not empty");
    }

    private void createAndReadBack() {
        Customer created = ses.customers()
                .create(CustomerCreate.builder()
                        .name("Zoë Ångström")
                        .company("Blåbär & Söner AB")
                        .email("zoe@example.com")
                        .build());
        ses.customers()
                .update(
                        created.id(),
                        CustomerUpdate.builder().company("Blåbär AB").build());
        Customer read = ses.customers().get(created.id());

        narrator.say("created " + created.id() + ", renamed, read back: " + read.name() + ", " + read.company());
        narrator.check("Zoë Ångström".equals(read.name()), "accents survived the round trip");
        narrator.check("Blåbär AB".equals(read.company()), "the update changed the company, and only that");
    }

    private void report() {
        YearMonth month = YearMonth.of(2025, 1);
        BillingReport report = ses.reports().billing(BillingSource.AZUREPLAN, month, q -> q.reportCurrency("SEK"));

        ReportTotal total = ReportTotal.of(report);
        BigDecimal byHand = RawPrices.sum(ses.raw("GET", "/reports/billing/azureplan")
                .query("filter[date_range]", "m-1-2025")
                .query("filter[report_currency]", "SEK")
                .send()
                .text());
        narrator.say("azureplan, " + month + ": " + report.data().size() + " customers, " + total.lines()
                + " lines, price " + total.price() + ", cost " + total.cost());
        narrator.check(
                total.lines() > 0 && total.price().equals(byHand),
                "the same to the last digit as adding up the prices in the raw text of the answer");
    }

    private void repeatedRead() {
        sandbox.fault(
                Fault.status(503).header("Retry-After", "0").on("listInvoices").times(1));
        sandbox.fault(Fault.truncatedBody().on("listInvoices").nth(2));
        int before = sandbox.ses().received().operation("listInvoices").count();

        int invoices = ses.invoices().listCall(q -> q.limit(10)).send().size();

        int requests = sandbox.ses().received().operation("listInvoices").count() - before;
        narrator.say("a 503, then an answer cut in half, then " + invoices + " invoices; " + requests + " requests");
        narrator.check(requests == 3 && invoices == 10, "three requests on the wire, one answer");
    }

    private void lostAnswer() {
        sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1));
        int before = sandbox.ses().received().operation("createCustomer").count();
        CustomerCreate lost = CustomerCreate.builder()
                .name("Lost Answer")
                .company("Lost Answer Ltd")
                .email("lost@example.com")
                .build();

        boolean unknown = false;
        try {
            ses.customers().create(lost);
        } catch (OutcomeUnknownException e) {
            unknown = e.outcome() == Outcome.UNKNOWN;
            narrator.say(e.getMessage());
        }

        int requests = sandbox.ses().received().operation("createCustomer").count() - before;
        List<Customer> found =
                ses.customers().list(q -> q.filter(NAME.is("Lost Answer"))).toList();
        narrator.check(unknown, "the outcome is unknown, and the exception says so");
        narrator.check(requests == 1, "one request on the wire: the SDK did not repeat it");
        narrator.check(
                found.size() == 1, "looking shows that it was created after all, as customer " + Names.ids(found));
    }

    private void errors() {
        try (SesClient stranger = SesClient.builder()
                .baseUrl(sandbox.ses().baseUrl())
                .credentials("wrong-test-key", "wrong-test-secret")
                .limits(Tour.FAST)
                .build()) {
            narrator.check(
                    failure(() -> stranger.customers().get("1")) instanceof AuthenticationException,
                    "a wrong key is an AuthenticationException");
        }
        ChannelKitException missing = failure(() -> ses.customers().get("999999999"));
        narrator.check(missing instanceof NotFoundException, "an unknown customer is a NotFoundException");
        narrator.check(
                missing != null
                        && missing.details().operationId().equals("getCustomer")
                        && missing.details().attempts() == 1,
                "it names the operation, the status and the attempts");
    }

    private void dryRun() {
        int before = sandbox.ses().received().count();

        String request = ses.customers()
                .listCall(q -> q.filter(NAME.contains("50%_off")).sort(NAME.asc()))
                .dryRun()
                .toString();

        request.lines().forEach(narrator::say);
        narrator.check(sandbox.ses().received().count() == before, "nothing was sent");
        narrator.check(!request.contains(sandbox.ses().apiSecret()), "and no secret shows");
    }

    private @Nullable ChannelKitException failure(Runnable call) {
        try {
            call.run();
            return null;
        } catch (ChannelKitException e) {
            narrator.say(e.getMessage());
            return e;
        }
    }
}
