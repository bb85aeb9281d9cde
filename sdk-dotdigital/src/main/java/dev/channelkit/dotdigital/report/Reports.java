package dev.channelkit.dotdigital.report;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.dotdigital.account.Accounts;
import dev.channelkit.dotdigital.api.ReportsOperations;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * What is charged for. {@link #month month} and {@link #between between} give typed rows of the whole estate, and read account by account where the
 * provider does not manage that in time; the calls themselves are there, too.
 */
public final class Reports extends ReportsOperations {
    private final Accounts accounts;

    /** Made by the client. */
    public Reports(Transport transport, Accounts accounts) {
        super(transport);
        this.accounts = accounts;
    }

    /** {@link #month(YearMonth, Consumer)} as it is set. */
    public ActivityReport month(YearMonth month) {
        return month(month, query -> {});
    }

    /**
     * A month over all accounts: from its first moment in UTC on, and before that of the next month.
     *
     * <!-- snippet: DotdigitalProvisioning#month -->
     * <pre>{@code
     * ActivityReport report = dotdigital.reports().month(YearMonth.of(2026, 5));
     * for (AccountActivity account : report.byAccount()) {
     *     System.out.println(account.accountId() + ": " + account.chargeable() + " units, " + account.credits());
     * }
     * }</pre>
     *
     * <p>The whole estate is asked for first. Where that ends in a 504 or takes too long, all accounts are listed and read one by one, a few at once;
     * accounts that appear meanwhile are read too. Nothing is dropped: an account that cannot be read ends it in an exception.
     *
     * @throws ReportIncompleteException when an account could not be read; it names those that were not
     * @throws dev.channelkit.commons.error.CallCancelledException when the thread is interrupted
     * @throws dev.channelkit.commons.error.ChannelKitException when the whole estate was refused, or accounts cannot be listed
     */
    public ActivityReport month(YearMonth month, Consumer<ReportQuery> query) {
        return report(Period.of(month), query);
    }

    /** {@link #between(Instant, Instant, Consumer)} as it is set. */
    public ActivityReport between(Instant from, Instant before) {
        return between(from, before, query -> {});
    }

    /**
     * The same from a moment on and before another, 31 days at most.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException when it ends before it begins, or is longer
     */
    public ActivityReport between(Instant from, Instant before, Consumer<ReportQuery> query) {
        return report(new Period(from, before), query);
    }

    /** One account's, from a moment on and before another, 31 days at most; as many rows as it has, perhaps none. */
    public ActivityReport ofAccount(int accountId, Instant from, Instant before) {
        return new ReportRun(this, accounts, transport().time(), new Period(from, before), new ReportQuery())
                .readOnly(accountId);
    }

    /** One account's of a month in UTC. */
    public ActivityReport ofAccount(int accountId, YearMonth month) {
        Period period = Period.of(month);
        return ofAccount(accountId, period.from(), period.before());
    }

    private ActivityReport report(Period period, Consumer<ReportQuery> query) {
        ReportQuery settings = new ReportQuery();
        query.accept(settings);
        return new ReportRun(this, accounts, transport().time(), period, settings).read();
    }
}
