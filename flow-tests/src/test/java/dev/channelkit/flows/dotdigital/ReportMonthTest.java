package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.model.ReportGrouping;
import dev.channelkit.dotdigital.report.AccountActivity;
import dev.channelkit.dotdigital.report.ActivityReport;
import dev.channelkit.dotdigital.report.ActivityRow;
import dev.channelkit.dotdigital.report.ReportIncompleteException;
import dev.channelkit.dotdigital.report.ReportProgress;
import dev.channelkit.dotdigital.report.ReportProgress.Stage;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Months of the whole estate, whichever way they are read. */
@ExtendWith(SandboxExtension.class)
class ReportMonthTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Fault TOO_SLOW = Fault.status(504).on("getChargeableActivityReport");
    private static final String OF_ACCOUNT = "getChargeableActivityReportForAccount";

    private Sandbox sandbox;
    private DotdigitalClient client;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        client = Partner.builder(sandbox).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static String activity(int account, String at, String credits) {
        return "{\"AccountId\": " + account + ", \"At\": \"" + at
                + "\", \"ActivityType\": \"Verify\", \"Quantity\": 4, \"ChargeableQuantity\": 3, \"Credits\": "
                + credits
                + ", \"CountryIsoCode\": \"NOR\", \"NetworkName\": \"Net\"}";
    }

    @Test
    @Timeout(60)
    void theTimeForAllOfItHoldsForTheListOfAccountsToo() {
        sandbox.fault(Fault.status(504).on("getChargeableActivityReport"));
        sandbox.fault(Fault.hang().on("getAccounts"));
        try (DotdigitalClient hurried = Partner.of(sandbox.dotdigital()).build()) {
            assertThatThrownBy(() -> hurried.reports().month(MAY, query -> query.within(Duration.ofSeconds(1))))
                    .isInstanceOf(CallTimeoutException.class);
        }
    }

    @Test
    void readsTheWholeEstateInOneCall() {
        ActivityReport report = client.reports().month(MAY);

        assertThat(report.accountByAccount()).isFalse();
        assertThat(report.rows()).hasSizeGreaterThan(300);
        assertThat(report.rows()).extracting(ActivityRow::accountId).isSorted();
        assertThat(report.from()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(report.before()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
        sandbox.received().operation(OF_ACCOUNT).assertNone();
        assertThat(report.byAccount().stream()
                        .mapToLong(AccountActivity::chargeable)
                        .sum())
                .isEqualTo(report.rows().stream()
                        .mapToLong(ActivityRow::chargeable)
                        .sum());
    }

    @Test
    void countsWhatIsInTheMonthInUtcAndNothingElse() {
        for (String at : List.of(
                "2026-04-30T23:59:59.999Z",
                "2026-05-01T00:00:00Z",
                "2026-05-31T23:59:59.999Z",
                "2026-06-01T00:00:00Z")) {
            long unused = sandbox.dotdigital().put("activity", activity(1001, at, "0.1000000000000000000001"));
        }

        List<ActivityRow> rows = client.reports().month(MAY).rows().stream()
                .filter(row -> "NOR".equals(row.countryIsoCode()))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.accountId()).isEqualTo(1001);
            assertThat(row.accountName()).isNotBlank();
            assertThat(row.quantity()).isEqualTo(8);
            assertThat(row.chargeable()).isEqualTo(6);
            assertThat(row.credits()).isEqualByComparingTo("0.2000000000000000000002");
            assertThat(row.networkName()).isEqualTo("Net");
            assertThat(row.type().value()).isEqualTo("Verify");
            assertThat(row.from()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        });
    }

    @Test
    void readsAccountByAccountWhereTheWholeTakesTooLongAndGetsTheSame() {
        ActivityReport whole = client.reports().month(MAY);
        sandbox.fault(TOO_SLOW);
        List<ReportProgress> progress = new ArrayList<>();

        ActivityReport one = client.reports().month(MAY, query -> query.onProgress(progress::add));

        assertThat(one.accountByAccount()).isTrue();
        assertThat(one.rows()).isEqualTo(whole.rows());
        assertThat(sandbox.received().operation(OF_ACCOUNT).mostAtOnce()).isLessThanOrEqualTo(2);
        sandbox.received().operation(OF_ACCOUNT).assertCount(340);
        assertThat(progress).extracting(ReportProgress::stage).startsWith(Stage.WHOLE_ESTATE, Stage.FALLING_BACK);
        assertThat(progress).last().isEqualTo(new ReportProgress(Stage.DONE, 340, 340));
    }

    @Test
    void asksForDaysWhereDaysAreWanted() {
        ActivityReport days = client.reports()
                .between(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        Instant.parse("2026-05-03T00:00:00Z"),
                        query -> query.groupBy(ReportGrouping.DAY));

        assertThat(days.rows())
                .extracting(ActivityRow::from)
                .containsOnly(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(days.rows())
                .allMatch(row -> Duration.between(row.from(), row.before()).equals(Duration.ofDays(1)));
    }

    @Test
    void readsAnAccountThatAppearsMeanwhile() {
        sandbox.fault(TOO_SLOW);
        List<Long> appeared = new ArrayList<>();

        ActivityReport report = client.reports()
                .month(
                        MAY,
                        query -> query.onProgress(progress -> {
                            if (progress.accountsRead() == 100 && appeared.isEmpty()) {
                                long id = sandbox.dotdigital()
                                        .put("accounts", "{\"Name\": \"New\", \"Status\": \"Active\"}");
                                appeared.add(id);
                                long unused = sandbox.dotdigital()
                                        .put("activity", activity((int) id, "2026-05-09T00:00:00Z", "1"));
                            }
                        }));

        assertThat(report.rows().stream().filter(row -> row.accountId() == appeared.get(0)))
                .hasSize(1);
        sandbox.received().operation(OF_ACCOUNT).assertCount(341);
    }

    @Test
    void namesTheAccountsThatWereNotRead() {
        sandbox.fault(TOO_SLOW);
        sandbox.fault(Fault.status(500).on(OF_ACCOUNT).nth(11).times(1000));

        ReportIncompleteException e = catchThrowableOfType(
                ReportIncompleteException.class, () -> client.reports().month(MAY, query -> query.atOnce(1)));

        assertThat(e.notRead()).hasSize(330).startsWith(1011).contains(1340);
        assertThat(e)
                .hasMessageContaining("330 were not read: 1011, 1012")
                .hasCauseInstanceOf(ServerErrorException.class);
        assertThat(sandbox.received().operation(OF_ACCOUNT).count()).isLessThanOrEqualTo(13);
    }

    @Test
    void doesNotFallBackAfterAnErrorOfAnotherKind() {
        sandbox.fault(Fault.status(500).on("getChargeableActivityReport"));

        assertThatThrownBy(() -> client.reports().month(MAY)).isInstanceOf(ServerErrorException.class);

        sandbox.received().operation("getAccounts").assertNone();
    }

    @Test
    void repeatsReadsTwiceAtMost() {
        sandbox.fault(Fault.status(500).on("getChargeableActivityReport"));
        try (DotdigitalClient patient =
                Partner.builder(sandbox).retry(RetryPolicy.standard()).build()) {
            assertThatThrownBy(() -> patient.reports().month(MAY)).isInstanceOf(ServerErrorException.class);
        }

        sandbox.received().operation("getChargeableActivityReport").assertCount(3);
    }

    @Test
    void endsWhenItsTimeIsOver() {
        sandbox.fault(TOO_SLOW);

        ReportIncompleteException e = catchThrowableOfType(
                ReportIncompleteException.class,
                () -> client.reports()
                        .month(
                                MAY,
                                query -> query.within(Duration.ofMinutes(10)).onProgress(progress -> {
                                    if (progress.stage() == Stage.ACCOUNT_READ) {
                                        sandbox.clock().advance(Duration.ofMinutes(1));
                                    }
                                })));

        assertThat(e).hasCauseInstanceOf(CallTimeoutException.class);
        assertThat(e.notRead()).hasSizeBetween(329, 332);
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        sandbox.fault(TOO_SLOW);

        assertThatThrownBy(() -> client.reports()
                        .month(
                                MAY,
                                query -> query.onProgress(progress -> {
                                    if (progress.accountsRead() == 5) {
                                        Thread.currentThread().interrupt();
                                    }
                                })))
                .isInstanceOf(CallCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sandbox.received().operation(OF_ACCOUNT).count()).isLessThan(10);
    }

    @Test
    void endsWhenTheClientIsClosedMeanwhile() {
        sandbox.fault(TOO_SLOW);

        assertThatThrownBy(() -> client.reports()
                        .month(
                                MAY,
                                query -> query.onProgress(progress -> {
                                    if (progress.accountsRead() == 5) {
                                        client.close();
                                    }
                                })))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesPeriodsThatAreNone() {
        Instant start = Instant.parse("2026-05-01T00:00:00Z");

        assertThatThrownBy(() -> client.reports().between(start, start)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> client.reports().between(start, start.plus(Duration.ofDays(32))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("31 days");
        assertThat(client.reports()
                        .between(start, start.plus(Duration.ofDays(31)))
                        .rows())
                .isNotEmpty();
        sandbox.received().operation("getChargeableActivityReport").assertCount(1);
    }
}
