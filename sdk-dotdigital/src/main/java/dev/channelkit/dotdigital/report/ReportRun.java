package dev.channelkit.dotdigital.report;

import dev.channelkit.commons.call.Ahead;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.dotdigital.account.Accounts;
import dev.channelkit.dotdigital.api.ReportsOperations;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountChargeableActivityReportRequest;
import dev.channelkit.dotdigital.model.ChargeableActivityReport;
import dev.channelkit.dotdigital.model.ChargeableActivityReportRequest;
import dev.channelkit.dotdigital.report.ReportProgress.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One report: the whole estate, or else account by account. */
final class ReportRun {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.dotdigital");
    private static final int GATEWAY_TIMEOUT = 504;
    /** Accounts are listed until a listing shows no new one; an estate does not grow faster than that. */
    private static final int MOST_LISTINGS = 10;

    private final ReportsOperations reports;
    private final Accounts accounts;
    private final TimeSource time;
    private final Period period;
    private final ReportQuery query;
    private final long start;
    private final List<ActivityRow> rows = new ArrayList<>();
    private final Set<Integer> known = new LinkedHashSet<>();
    private int read;

    ReportRun(ReportsOperations reports, Accounts accounts, TimeSource time, Period period, ReportQuery query) {
        this.reports = reports;
        this.accounts = accounts;
        this.time = time;
        this.period = period;
        this.query = query;
        start = time.nanoTime();
    }

    ActivityReport read() {
        boolean whole = query.isWholeFirst() && readWhole();
        if (!whole) {
            tell(Stage.FALLING_BACK);
            readAccountByAccount();
        }
        tell(Stage.DONE);
        return new ActivityReport(period.from(), period.before(), rows, !whole);
    }

    ActivityReport readOnly(int accountId) {
        add(call(accountId).send(), accountId);
        return new ActivityReport(period.from(), period.before(), rows, true);
    }

    /** False when it takes the provider too long. */
    private boolean readWhole() {
        tell(Stage.WHOLE_ESTATE);
        Call<ChargeableActivityReport> call = reports.chargeableActivityCall(ChargeableActivityReportRequest.builder()
                .startDate(period.start())
                .endDate(period.end())
                .groupBy(query.grouping())
                .build());
        Duration left = left();
        Duration whole = query.wholeTimeout();
        try {
            add(
                    call.timeout(left == null || whole.compareTo(left) < 0 ? whole : left)
                            .send(),
                    null);
            return true;
        } catch (ServerErrorException e) {
            if (e.status() != GATEWAY_TIMEOUT) {
                throw e;
            }
        } catch (CallTimeoutException | AnswerTooLargeException e) {
            LOG.debug("The report on the whole estate did not come, accounts are read one by one", e);
        }
        return false;
    }

    private void readAccountByAccount() {
        for (int listing = 0; listing < MOST_LISTINGS; listing++) {
            List<Integer> fresh = new ArrayList<>();
            for (Account account : accounts.list().eachCall(this::inTime)) {
                if (known.add(account.accountId())) {
                    fresh.add(account.accountId());
                }
            }
            if (fresh.isEmpty()) {
                return;
            }
            read(fresh);
        }
        throw new ChannelKitException(
                "accounts kept appearing while they were read",
                Outcome.NOT_SENT,
                CallDetails.none(),
                "ask when the estate is at rest",
                null);
    }

    private void read(List<Integer> ids) {
        int done = 0;
        try (Ahead<Integer, ChargeableActivityReport> ahead =
                new Ahead<>(ids.iterator(), query.accountsAtOnce(), this::call)) {
            while (ahead.hasNext()) {
                Ahead.Answer<Integer, ChargeableActivityReport> answer = ahead.next();
                add(answer.value(), answer.about());
                done++;
                read++;
                tell(Stage.ACCOUNT_READ);
            }
        } catch (CallCancelledException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            throw incomplete(ids, done, e);
        } catch (ChannelKitException e) {
            throw incomplete(ids, done, e);
        }
    }

    private ReportIncompleteException incomplete(List<Integer> ids, int done, ChannelKitException e) {
        return new ReportIncompleteException(read, ids.subList(done, ids.size()), e);
    }

    private Call<ChargeableActivityReport> call(int accountId) {
        return inTime(reports.chargeableActivityOfCall(AccountChargeableActivityReportRequest.builder()
                .accountId(accountId)
                .startDate(period.start())
                .endDate(period.end())
                .groupBy(query.grouping())
                .build()));
    }

    private <T> Call<T> inTime(Call<T> call) {
        Duration left = left();
        return left == null ? call : call.timeout(left);
    }

    /** Of the time for all of it; null when there is none set. */
    private @Nullable Duration left() {
        Duration within = query.deadline();
        if (within == null) {
            return null;
        }
        Duration left = within.minusNanos(time.nanoTime() - start);
        if (left.isNegative() || left.isZero()) {
            throw new CallTimeoutException(
                    "the time for the report ran out", Outcome.NOT_SENT, CallDetails.none(), "give it more", null);
        }
        return left;
    }

    /** @param only the account that it is to be on; null for all */
    private void add(ChargeableActivityReport report, @Nullable Integer only) {
        checkPeriod(report.startDate(), period.from());
        checkPeriod(report.endDate(), period.before());
        List<ActivityRow> lines = report.lines().stream()
                .map(line -> ActivityRow.of(line, period))
                .toList();
        if (only != null && lines.stream().anyMatch(row -> row.accountId() != only)) {
            throw unusable("the report on account " + only + " has lines of another account");
        }
        rows.addAll(lines);
    }

    private static void checkPeriod(@Nullable OffsetDateTime stated, Instant asked) {
        if (stated != null && !stated.toInstant().equals(asked)) {
            throw unusable("the report is on another period than was asked for: " + stated + " is not " + asked);
        }
    }

    private static ChannelKitException unusable(String what) {
        return new ChannelKitException(
                what,
                Outcome.APPLIED,
                CallDetails.of(ReportsOperations.CHARGEABLE_ACTIVITY).build(),
                "see what the provider takes for days and time zones before charging by it",
                null);
    }

    private void tell(Stage stage) {
        try {
            query.listener().accept(new ReportProgress(stage, read, known.size()));
        } catch (RuntimeException e) {
            LOG.warn("A listener failed when it was told of {}; the report goes on", stage, e);
        }
    }
}
