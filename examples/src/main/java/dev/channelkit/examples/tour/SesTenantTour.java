package dev.channelkit.examples.tour;

import static dev.channelkit.ses.model.CustomerFields.NAME;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.SesClientBuilder;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerUpdate;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.UsageLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** What a client is told of its tenant: the format to ask for, the month to bill, and what the specification guessed wrong. */
final class SesTenantTour {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final SesClient ses;
    private final SesSandbox sandbox;
    private final Narrator narrator;

    SesTenantTour(SesClient ses, SesSandbox sandbox, Narrator narrator) {
        this.ses = ses;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    void run() {
        narrator.step("The same in XML: other bytes, the same models", this::xml);
        narrator.step("The month's lines of the whole estate, as flat rows with sums", this::monthLines);
        narrator.step("A platform that differs from the specification is corrected by an overlay", this::overlay);
    }

    private void xml() {
        try (SesClient xml = client(sandbox).format(Format.XML).build()) {
            List<Customer> inXml =
                    xml.customers().list(q -> q.filter(NAME.startsWith("Jo"))).toList();
            List<Customer> inJson =
                    ses.customers().list(q -> q.filter(NAME.startsWith("Jo"))).toList();
            ReportTotal reportInXml = ReportTotal.of(xml.reports().billing(BillingSource.AWS, JANUARY));
            BillingReport reportInJson = ses.reports().billing(BillingSource.AWS, JANUARY);
            String bytes = sandboxText("text/xml");

            narrator.say(
                    "customers in XML: " + inXml.size() + ", such as " + Names.of(inXml) + "; on the wire: " + bytes);
            narrator.check(!inXml.isEmpty() && inXml.equals(inJson), "each equals the one read from JSON");
            narrator.check(
                    reportInXml.lines() > 0 && reportInXml.equals(ReportTotal.of(reportInJson)),
                    "a report of " + reportInXml.lines() + " lines sums to the same " + reportInXml.price());
        }
    }

    private String sandboxText(String mediaType) {
        String text = ses.raw("GET", "/customers")
                .query("filter[name]", "John Doe")
                .header("Accept", mediaType)
                .send()
                .text();
        return text.substring(0, Math.min(90, text.length())).replaceAll("\\s+", " ") + " …";
    }

    private void monthLines() {
        try (MonthLines lines = ses.reports().month(JANUARY, BillingSource.AWS, BillingSource.AZUREPLAN)) {
            BigDecimal credits = BigDecimal.ZERO;
            UsageLine first = null;
            for (UsageLine line : lines) {
                first = first == null ? line : first;
                credits = line.isCredit() ? credits.add(line.price()) : credits;
            }
            narrator.say("the first: " + first);
            narrator.say(lines.totals() + ", credits among them " + credits);
            lines.fetched()
                    .forEach(source -> narrator.say(source.source() + ": " + source.lines() + " lines, "
                            + source.reports() + " reports, " + source.reason()));

            ReportTotal aws = ReportTotal.of(ses.reports().billing(BillingSource.AWS, JANUARY));
            ReportTotal azure = ReportTotal.of(ses.reports().billing(BillingSource.AZUREPLAN, JANUARY));
            BigDecimal walked = lines.totals().price().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            narrator.check(
                    lines.totals().lines() == aws.lines() + azure.lines()
                            && walked.compareTo(aws.price().add(azure.price())) == 0,
                    "as many lines, and the same sum, as the two reports have");
            narrator.check(!lines.isProvisional(), "January 2025 is final");
        }
    }

    private void overlay() {
        try (Sandbox other = Sandbox.builder()
                        .move("ses", "updateCustomer", "POST", "/customers/{customerId}/details")
                        .start();
                SesClient asSpecified = client(other.ses()).build();
                SesClient corrected = client(other.ses())
                        .overlay(Overlay.builder()
                                .path("updateCustomer", "/customers/{customerId}/details")
                                .method("updateCustomer", "POST")
                                .verified("updateCustomer")
                                .build())
                        .build()) {
            CustomerUpdate change =
                    CustomerUpdate.builder().company("Overlay & Sons").build();
            String id = asSpecified.customers().list().iterator().next().id();

            String refused = refusal(asSpecified, id, change);
            narrator.say(refused);
            narrator.check(
                    refused.contains("modelled") && refused.contains("{\"operations\""),
                    "the refusal says that the path was modelled, and how to correct it");
            corrected.customers().update(id, change);
            narrator.check(
                    "Overlay & Sons".equals(corrected.customers().get(id).company()),
                    "with an overlay, and no release, the update arrives");
        }
    }

    private static String refusal(SesClient client, String id, CustomerUpdate change) {
        try {
            client.customers().update(id, change);
            return "nothing was refused";
        } catch (ResponseException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static SesClientBuilder client(SesSandbox sandbox) {
        return SesClient.builder()
                .baseUrl(sandbox.baseUrl())
                .credentials(sandbox.apiKey(), sandbox.apiSecret())
                .limits(Tour.FAST);
    }
}
