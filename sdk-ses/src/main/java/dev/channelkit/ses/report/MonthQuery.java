package dev.channelkit.ses.report;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.api.GetBillingReportQuery;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which lines of a month to read, and how. Only the sources are needed. */
public final class MonthQuery {
    private static final int FINAL_FROM = 15;

    private final Set<BillingSource> sources = new LinkedHashSet<>();
    private final Set<String> customers = new LinkedHashSet<>();
    private @Nullable String currency;
    private Fetching fetching = Fetching.AUTOMATIC;
    private int parallel = 4;
    private int finalFrom = FINAL_FROM;
    private ZoneId zone = ZoneOffset.UTC;
    private UnaryOperator<Call<BillingReport>> eachCall = UnaryOperator.identity();

    MonthQuery() {}

    /** The clouds to read, one after the other. */
    public MonthQuery sources(BillingSource... values) {
        sources.addAll(Arrays.asList(values));
        return this;
    }

    /** Only these customers, by the platform's id; each is asked for by itself. */
    public MonthQuery customers(String... ids) {
        return customers(Arrays.asList(ids));
    }

    /** Like {@link #customers(String...)}. */
    public MonthQuery customers(Collection<String> ids) {
        customers.addAll(ids);
        return this;
    }

    /** The ISO 4217 currency to report prices in; the provider's choice unless set. */
    public MonthQuery currency(String code) {
        currency = Objects.requireNonNull(code, "code");
        return this;
    }

    /** How the reports are asked for; {@link Fetching#AUTOMATIC} unless set. */
    public MonthQuery fetching(Fetching way) {
        fetching = Objects.requireNonNull(way, "way");
        return this;
    }

    /**
     * How many reports are asked for at once when customers are asked one by one; 4, and never more than the client's limits allow. So
     * many reports may be in memory.
     */
    public MonthQuery parallel(int reports) {
        if (reports < 1) {
            throw new IllegalArgumentException("at least one report at a time: " + reports);
        }
        parallel = reports;
        return this;
    }

    /** The day of the following month from which lines are final rather than provisional; 15, from 1 to 28. */
    public MonthQuery finalFrom(int dayOfNextMonth) {
        if (dayOfNextMonth < 1 || dayOfNextMonth > 28) {
            throw new IllegalArgumentException("a day that every month has, 1 to 28: " + dayOfNextMonth);
        }
        finalFrom = dayOfNextMonth;
        return this;
    }

    /** Where that day begins; UTC unless set. */
    public MonthQuery zone(ZoneId value) {
        zone = Objects.requireNonNull(value, "value");
        return this;
    }

    /** Options for the call of every report, such as {@code call -> call.answerTimeout(ofMinutes(5))}. */
    public MonthQuery eachCall(UnaryOperator<Call<BillingReport>> options) {
        eachCall = Objects.requireNonNull(options, "options");
        return this;
    }

    List<BillingSource> sources() {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("name at least one source, such as BillingSource.AWS");
        }
        return List.copyOf(sources);
    }

    List<String> customers() {
        return List.copyOf(customers);
    }

    Fetching fetching() {
        return fetching;
    }

    int parallelWithin(int allowed) {
        return Math.min(parallel, allowed);
    }

    boolean isProvisional(YearMonth month, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return today.isBefore(month.plusMonths(1).atDay(finalFrom));
    }

    Call<BillingReport> call(Reports reports, BillingSource source, YearMonth month, @Nullable String customerId) {
        return eachCall.apply(reports.billingCall(source, month, query -> set(query, customerId)));
    }

    /** The report of the whole estate; options of its call as of any. */
    Call<ItemStream<BillingReportNode>> stream(Reports reports, BillingSource source, YearMonth month) {
        return reports.billingStreamCall(source, month, query -> set(query, null))
                .withOptionsOf(call(reports, source, month, null));
    }

    private void set(GetBillingReportQuery query, @Nullable String customerId) {
        if (customerId != null) {
            query.customerId(customerId);
        }
        if (currency != null) {
            query.reportCurrency(currency);
        }
    }
}
