package dev.channelkit.examples.tour;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.invoice.ChargeCsv;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.bss.invoice.MonthCharges;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.Product;
import dev.channelkit.sandbox.BssSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A reseller's month with BSS: what the distributor charges, for whom and for what, and whether it adds up. */
final class BssTour {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final int CSV_LINES = 3;

    private final BssClient bss;
    private final BssSandbox sandbox;
    private final Narrator narrator;
    private final Path files;
    private List<Charge> charges = List.of();

    /** @param files the directory for what the tour writes */
    BssTour(BssClient bss, BssSandbox sandbox, Narrator narrator, Path files) {
        this.bss = bss;
        this.sandbox = sandbox;
        this.narrator = narrator;
        this.files = files;
    }

    void run() {
        narrator.step("BSS: a month's charges of all customers, as a table and as CSV", this::month);
        narrator.step("Its lines against its invoices: what does not add up is told", this::invoices);
    }

    /** An invoice in another currency, with a customer that nobody has and a fee that no line has: what a reconciliation is to find. */
    private void spoil() {
        Account account = bss.accounts().list().iterator().next();
        Product product = bss.products().list().iterator().next();
        String subscription = "{\"id\": \"a1d7c0de-5e47-4000-8000-00000000000%d\", \"quantity\": %d,"
                + " \"startDate\": \"2026-03-01T00:00:00+02:00\", \"endDate\": \"2027-02-28T23:59:00+02:00\","
                + " \"account\": {\"id\": %d, \"name\": \"%s\"}}";
        String ours = subscription.formatted(1, 4, account.id(), "As it was called once");
        String theirs = subscription.formatted(2, 2, 49_999, "Nobody's Customer Ltd");
        String item = "{\"id\": \"a1d7c0de-5e47-4000-8000-000000000003\", \"product\": {\"id\": \"" + product.id()
                + "\"}, \"unit\": \"Month\", \"billingPeriodStart\": \"2026-03-01T00:00:00+02:00\","
                + " \"billingPeriodEnd\": \"2026-03-31T23:59:00+03:00\", \"finalPrice\": 18.64755,"
                + " \"subscriptions\": [" + ours + ", " + theirs + "]}";
        String unused = sandbox.put(
                "invoices",
                "{\"code\": \"000999\", \"type\": \"Debit\", \"status\": \"Unpaid\", \"currency\": \"AUD\","
                        + " \"date\": \"2026-03-20T10:00:00+02:00\", \"totalWithoutTax\": 136.8853,"
                        + " \"items\": [" + item + "]}");
    }

    private void month() {
        spoil();
        narrator.say("the tour has put invoice 000999 among those of the distributor, and made it wrong");
        List<Charge> read = new ArrayList<>();
        try (MonthCharges month = bss.invoices().itemsOfMonth(MARCH, ATHENS, DateBasis.INVOICE_DATE)) {
            month.forEach(read::add);
            narrator.say("signed in as " + sandbox.userName() + "; " + month.month() + " in " + ATHENS
                    + ", by the dates of invoices: " + read.size() + " charges");
        }
        charges = read;
        MonthOfCharges month = new MonthOfCharges(charges, bss);
        month.table().forEach(narrator::say);
        narrator.say("rounded here; in full " + totals(month));
        narrator.say(month.customersFound() + " customers and " + month.productsFound()
                + " products, by the names that accounts() and products() have");
        narrator.check(
                month.strangers().size() == 1,
                "charged for, but no customer of ours: " + String.join(", ", month.strangers()));
        csv();
    }

    private static String totals(MonthOfCharges month) {
        return month.totals().entrySet().stream()
                .map(total -> total.getValue().stripTrailingZeros().toPlainString() + " " + total.getKey())
                .collect(Collectors.joining(" and "));
    }

    private void csv() {
        Path file = files.resolve("bss-" + MARCH + ".csv");
        try {
            Files.createDirectories(files);
            long written = ChargeCsv.write(charges, file);
            List<String> lines = Files.readAllLines(file);
            narrator.say("CSV, with the names of the invoices: "
                    + file.toAbsolutePath().normalize());
            lines.stream().limit(CSV_LINES).forEach(line -> narrator.say("   " + line));
            narrator.check(
                    written == charges.size() && lines.size() == charges.size() + 1,
                    written + " lines in the file, one for each charge, under a header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void invoices() {
        List<InvoiceCheck> checks = InvoiceCheck.of(charges);
        List<InvoiceCheck> wrong =
                checks.stream().filter(check -> !check.matches()).toList();

        InvoiceCheck.table(checks, ATHENS).forEach(narrator::say);
        narrator.check(
                checks.size() - wrong.size() == 3
                        && checks.stream()
                                .anyMatch(
                                        check -> check.matches() && check.says().signum() < 0),
                "3 match to the last digit, the credit among them, whose amounts are positive on the wire");
        narrator.check(
                wrong.size() == 1 && wrong.get(0).difference().compareTo(new BigDecimal("25")) == 0,
                "invoice " + wrong.get(0).invoice().code() + " does not: "
                        + wrong.get(0).difference().stripTrailingZeros().toPlainString() + " "
                        + wrong.get(0).invoice().currency() + " that no line has");
        zone();
    }

    /** The usage is dated at midnight in Athens: in UTC it is of the month before. */
    private void zone() {
        long inUtc;
        try (MonthCharges month = bss.invoices().itemsOfMonth(MARCH, ZoneOffset.UTC, DateBasis.INVOICE_DATE)) {
            inUtc = month.stream().count();
        }
        narrator.say("the same month cut in UTC, which is not where the invoices are written: " + inUtc + " charges");
        narrator.check(inUtc != charges.size(), "so it would bill other usage: the zone is for you to say");
    }
}
