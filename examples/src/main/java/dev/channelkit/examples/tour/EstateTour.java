package dev.channelkit.examples.tour;

import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.estate.AccountBalance;
import dev.channelkit.dotdigital.report.AccountActivity;
import dev.channelkit.dotdigital.report.ActivityReport;
import dev.channelkit.dotdigital.report.ReportProgress;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.ReceivedRequests;
import dev.channelkit.sandbox.Sandbox;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a month costs over all accounts, where one report on all of them is too much for the provider; and what lapses soon. */
final class EstateTour {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int SHOWN = 6;
    private static final int DAYS = 30;

    private final DotdigitalClient dotdigital;
    private final Sandbox sandbox;
    private final Narrator narrator;

    EstateTour(DotdigitalClient dotdigital, Sandbox sandbox, Narrator narrator) {
        this.dotdigital = dotdigital;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    void run() {
        narrator.step("The month's report: a 504 for the whole estate, so account by account", this::month);
    }

    private void month() {
        sandbox.fault(Fault.status(504).on("getChargeableActivityReport"));
        List<ReportProgress> progress = new ArrayList<>();
        ActivityReport report = dotdigital.reports().month(MAY, query -> query.onProgress(progress::add));
        sandbox.clearFaults();
        List<AccountActivity> accounts = report.byAccount();

        int whole = count("getChargeableActivityReport");
        int single = count("getChargeableActivityReportForAccount");
        narrator.say(MAY + ", from " + report.from() + " to before " + report.before() + ": "
                + progress.get(0).stage()
                + " ended in a 504 " + whole + " times, then " + single + " accounts one by one, "
                + received().operation("getChargeableActivityReportForAccount").mostAtOnce() + " at once at most");
        table(accounts).forEach(narrator::say);
        narrator.check(
                report.accountByAccount() && single == count(dotdigital) && !accounts.isEmpty(),
                "each of the " + single + " accounts was asked, " + accounts.size() + " have something to be charged");

        ActivityReport atOnce = dotdigital.reports().month(MAY);
        narrator.check(
                !atOnce.accountByAccount() && atOnce.rows().equals(report.rows()),
                "the same " + report.rows().size() + " rows as the whole estate gives in one answer, now that it does");
        lapsing();
    }

    private static List<String> table(List<AccountActivity> accounts) {
        TextTable table = new TextTable("account", "name", ">units", ">chargeable", ">credits");
        accounts.stream()
                .sorted(Comparator.comparing(AccountActivity::credits).reversed())
                .limit(SHOWN)
                .forEach(account -> table.row(
                        Integer.toString(account.accountId()),
                        TextTable.cut(Objects.requireNonNullElse(account.accountName(), "?"), 31),
                        Long.toString(account.quantity()),
                        Long.toString(account.chargeable()),
                        account.credits().toPlainString()));
        table.row("… and " + (accounts.size() - SHOWN) + " more", "", "", "", "");
        table.row(
                "all " + accounts.size(),
                "",
                Long.toString(
                        accounts.stream().mapToLong(AccountActivity::quantity).sum()),
                Long.toString(
                        accounts.stream().mapToLong(AccountActivity::chargeable).sum()),
                accounts.stream()
                        .map(AccountActivity::credits)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
        return table.lines();
    }

    private void lapsing() {
        try (Stream<AccountBalance> soon = dotdigital.estate().expiringWithin(DAYS)) {
            List<AccountBalance> lapsing = soon.filter(balance -> !balance.isClosed())
                    .sorted(Comparator.comparing(balance -> Objects.requireNonNull(balance.nextExpiryOn())))
                    .toList();
            TextTable table = new TextTable("account", "name", ">credits left", ">lapse next", "on");
            lapsing.stream()
                    .limit(3)
                    .forEach(balance -> table.row(
                            Integer.toString(balance.accountId()),
                            TextTable.cut(balance.account().name(), 31),
                            Long.toString(balance.credits()),
                            Objects.toString(balance.nextExpiryCredits(), "?"),
                            day(balance.nextExpiryOn())));
            table.lines().forEach(narrator::say);
            Instant end = sandbox.clock().instant().plusSeconds(DAYS * 86_400L);
            narrator.check(
                    !lapsing.isEmpty() && lapsing.stream().allMatch(balance -> balance.expiresBefore(end)),
                    lapsing.size() + " accounts have credits that lapse within " + DAYS + " days");
        }
    }

    private static String day(@Nullable Instant moment) {
        return moment == null
                ? "?"
                : LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    private static int count(DotdigitalClient dotdigital) {
        return (int) dotdigital.accounts().list().stream().count();
    }

    private int count(String operation) {
        return received().operation(operation).count();
    }

    private ReceivedRequests received() {
        return sandbox.dotdigital().received();
    }
}
