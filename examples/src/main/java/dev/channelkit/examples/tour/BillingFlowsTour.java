package dev.channelkit.examples.tour;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.contract.ContractPlan;
import dev.channelkit.billingplatform.contract.ContractResult;
import dev.channelkit.billingplatform.contract.RateTiers;
import dev.channelkit.billingplatform.contract.StepResult;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.query.ChangedRows;
import dev.channelkit.billingplatform.query.Changes;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.billingplatform.usage.UsageLoad;
import dev.channelkit.billingplatform.usage.UsageReport;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Jobs of several calls with BillingPlatform: a contract, a month's usage, a night's changes. */
final class BillingFlowsTour {
    private static final String STORAGE = "5101";
    private static final int RECORDS = 500;

    private final BillingPlatformClient billing;
    private final Sandbox all;
    private final BillingPlatformSandbox sandbox;
    private final Narrator narrator;
    private final Path files;

    /** @param files the directory for the files of the load */
    BillingFlowsTour(BillingPlatformClient billing, Sandbox all, Narrator narrator, Path files) {
        this.billing = billing;
        this.all = all;
        this.sandbox = all.billingplatform();
        this.narrator = narrator;
        this.files = files;
    }

    void run() {
        narrator.step("A contract with rates in tiers is cut midway, and carried out again", this::contract);
        narrator.step("A month's usage goes up in files; loaded again, nothing is charged twice", this::usage);
        narrator.step("What was changed since last night", this::changes);
    }

    private void contract() {
        ContractPlan plan = ContractPlan.builder("CN-TOUR-1")
                .account(account(1))
                .starts(LocalDate.of(2026, 12, 1))
                .currency("EUR")
                .product(
                        STORAGE,
                        new BigDecimal("5"),
                        RateTiers.upTo(100, new BigDecimal("0.10"))
                                .upTo(1000, new BigDecimal("0.08"))
                                .above(new BigDecimal("0.05")))
                .build();
        long before = records();
        all.fault(Fault.reset().on("createRecords").nth(2));
        try {
            ContractResult unused = billing.contracting().conclude(plan);
            narrator.check(false, "it was not cut");
        } catch (WriteInDoubtException e) {
            narrator.say("cut: " + e.details().operationId() + ", outcome " + e.outcome());
        }
        all.clearFaults();

        Instant start = all.clock().instant();
        ContractResult contract = billing.contracting().conclude(plan);
        narrator.say("again, after "
                + Duration.between(start, all.clock().instant()).toMinutes()
                + " min in which the lost call may still be done, and which passed in a moment:");
        for (StepResult step : contract.steps()) {
            narrator.say("   " + (step.made() ? "made " : "there ") + step.step() + " " + step.subject());
        }
        List<String> tiers = sandbox
                .query("SELECT LowerBand, UpperBand, Rate FROM PRICING WHERE ContractRateId = "
                        + contract.rates().get(STORAGE) + " ORDER BY LowerBand")
                .stream()
                .map(tier -> tier.get("LowerBand") + " to " + tier.get("UpperBand") + " at " + tier.get("Rate"))
                .toList();
        narrator.say("tiers on the platform's books: " + String.join("; ", tiers));
        ContractResult third = billing.contracting().conclude(plan);
        narrator.check(
                third.made().isEmpty() && records() == before + 7 && tiers.size() == 3,
                "contract, currency, rate, 3 tiers and the account's product: 7 records, each once; a third run writes nothing");
    }

    private long records() {
        return List.of("CONTRACT", "CONTRACT_CURRENCY", "CONTRACT_RATE", "PRICING", "ACCOUNT_PRODUCT").stream()
                .mapToLong(sandbox::count)
                .sum();
    }

    private void usage() {
        String unused = sandbox.put(
                "ACTIVITY_COLLECTOR",
                "{\"ActivityCollectorName\": \"Tour CSV\", \"Delimiter\": \";\", \"SkipRows\": \"1\"}");
        String account = account(2);
        List<Activity> october = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            october.add(Activity.builder()
                    .activityDate(OffsetDateTime.parse("2026-10-01T00:00:00Z").plusHours(i))
                    .accountId(i % 200 == 150 ? "9999999" : account)
                    .productId(STORAGE)
                    .quantity(BigDecimal.valueOf(i))
                    .build());
        }
        long before = sandbox.count("ACTIVITY");
        UsageLoad load = UsageLoad.of(reference("usage-2026-10"), files.resolve("billingplatform-usage"))
                .recordsInFile(200);
        UsageReport report = billing.usage().upload(load, "Tour CSV", october);
        narrator.say(report.toString());
        report.parts()
                .forEach(part -> narrator.say("   file " + part.number() + ": " + part.accepted() + " of " + part.sent()
                        + (part.rejectedFile() == null ? "" : "; refused: " + lastLine(part.rejectedFile()))));
        narrator.check(
                report.isReconciled()
                        && report.accepted() == RECORDS - 2
                        && sandbox.count("ACTIVITY") == before + RECORDS - 2,
                "3 files of up to 200; 498 on the platform's books, 2 in a file with what is wrong");
        UsageReport again = billing.usage().upload(load, "Tour CSV", october);
        narrator.check(
                again.accepted() == report.accepted() && sandbox.count("ACTIVITY") == before + RECORDS - 2,
                "the same load again answers the same, and sends no record");
    }

    private void changes() {
        Changes<Account> changes = billing.query()
                .changes(Select.from(AccountFields.ENTITY)
                        .fields(AccountFields.NAME, SqlField.text(CrmAccounts.KEY))
                        .where(SqlField.text(CrmAccounts.KEY).startsWith(CrmAccounts.PREFIX)));
        all.clock().advance(Duration.ofHours(1));
        move(99);
        Instant watermark;
        long first;
        try (ChangedRows<Account> rows = changes.since(Instant.EPOCH)) {
            first = rows.stream().count();
            watermark = rows.watermark();
        }
        all.clock().advance(Duration.ofHours(24));
        move(12, 40, 41);
        Set<String> names = new TreeSet<>();
        try (ChangedRows<Account> rows = changes.since(watermark)) {
            rows.forEach(row -> names.add(Objects.requireNonNullElse(row.name(), "")));
        }
        narrator.say("the first night " + first + " accounts; a day later " + names.size() + ": "
                + String.join("; ", names));
        narrator.check(
                first == CrmAccounts.ALL
                        && names.equals(Set.of(
                                "Customer 40 Ltd",
                                "Customer 41 Ltd",
                                "Customer 99 Ltd",
                                Objects.requireNonNull(CrmAccounts.ODD.get(12)))),
                "a night starts 10 minutes before the last one ended, by the platform's own times: one comes again, none is missed");
    }

    private void move(int... places) {
        for (int place : places) {
            billing.accounts()
                    .upsert(
                            Account.builder()
                                    .set(CrmAccounts.KEY, CrmAccounts.number(place))
                                    .set("C_Depot", "Graz")
                                    .build(),
                            ExternalKey.of(CrmAccounts.KEY));
        }
    }

    /** The id of one of the tour's accounts. */
    private String account(int place) {
        return String.valueOf(sandbox.query(
                        "SELECT Id FROM ACCOUNT WHERE " + CrmAccounts.KEY + " = '" + CrmAccounts.number(place) + "'")
                .get(0)
                .get("Id"));
    }

    private static String lastLine(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
