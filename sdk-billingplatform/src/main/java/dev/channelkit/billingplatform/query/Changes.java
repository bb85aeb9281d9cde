package dev.channelkit.billingplatform.query;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.SqlField;
import dev.channelkit.commons.query.sql.SqlIdField;
import dev.channelkit.commons.query.sql.SqlTimeField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was changed in an entity, told by {@code Updated}: for a copy that is brought up to date night by night. Immutable.
 *
 * <!-- snippet: BillingPlatformQueries#changes -->
 * <pre>{@code
 * Select<Account> select = Select.from(AccountFields.ENTITY).fields(AccountFields.NAME, AccountFields.STATUS);
 * try (ChangedRows<Account> changed = billing.query().changes(select).since(watermark)) {
 *     for (Account account : changed) {
 *         copy.put(account.id(), account);
 *     }
 *     return changed.watermark();
 * }
 * }</pre>
 *
 * <p>A record counts as changed when it was created, too; that a new one has {@code Updated} is modelled. What was deleted does not show at
 * all: compare ids now and then, or have the vendor switch on the log of deletions.
 *
 * @param <T> what a row becomes
 */
public final class Changes<T> {
    /** Longer than the 400 s that the provider works on one call, so that what it stores late is not missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int PAGE_SIZE = 1_000;
    private static final int LARGEST_PAGE = 10_000;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final SqlIdField ID = SqlField.id(QueryText.ID);
    private static final SqlTimeField UPDATED = SqlField.time(ChangeKey.UPDATED);

    private final Transport transport;
    private final Select<T> select;
    private final Duration overlap;
    private final int pageSize;
    private final PageSettings settings;

    private Changes(Transport transport, Select<T> select, Duration overlap, int pageSize, PageSettings settings) {
        this.transport = transport;
        this.select = select;
        this.overlap = overlap;
        this.pageSize = pageSize;
        this.settings = settings;
    }

    static <T> Changes<T> of(Transport transport, Select<T> select) {
        if (select.ordered() || select.aggregated()) {
            throw new InvalidRequestException(
                    "changes are read in the order of their times, so the select has no order, groups or aggregates of its own",
                    CallDetails.none(),
                    "leave them out",
                    null);
        }
        Select<T> whole = select.selects(QueryText.ID) ? select : select.fields(ID);
        whole = whole.selects(ChangeKey.UPDATED) ? whole : whole.fields(UPDATED);
        return new Changes<>(transport, whole, OVERLAP, PAGE_SIZE, PageSettings.STANDARD.by(PageSettings.Walk.NUMBER));
    }

    /**
     * With another overlap than 10 minutes: each walk begins that much earlier than asked. A change is dated when the provider begins to store it
     * and shows when it has, which may be later than changes dated after it; with an overlap of less than that delay, some are missed.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Changes<T> overlap(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("an overlap is zero or more: " + value);
        }
        return new Changes<>(transport, select, value, pageSize, settings);
    }

    /**
     * With other pages than of 1,000 rows.
     *
     * @throws IllegalArgumentException if it is below 1 or above 10,000
     */
    public Changes<T> pageSize(int rows) {
        if (rows < 1 || rows > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " rows, not " + rows);
        }
        return new Changes<>(transport, select, overlap, rows, settings);
    }

    /** Sent by POST, so that no literal stands in a URL. */
    public Changes<T> sensitive() {
        return new Changes<>(transport, select, overlap, pageSize, settings.inBody());
    }

    /** With that time for the call of each page, its repetitions included. */
    public Changes<T> timeout(Duration value) {
        return new Changes<>(transport, select, overlap, pageSize, settings.within(value));
    }

    /**
     * What was changed at that moment or later, oldest change first, and some from shortly before. Nothing is sent before it is walked.
     *
     * @param moment the {@linkplain ChangedRows#watermark watermark} of the last walk, which is a time of the provider's; {@link Instant#EPOCH} for
     *     everything. A time of the own clock may be ahead of the provider's, and then passes over changes
     */
    public ChangedRows<T> since(Instant moment) {
        Objects.requireNonNull(moment, "moment");
        Instant start = moment.isBefore(FIRST.plus(overlap)) ? FIRST : moment.minus(overlap);
        return new ChangedRows<>(new ChangeWalk<>(new Asked(), select.entity().codec(), pageSize, start), moment);
    }

    /** The select with {@code ?} in place of every literal. */
    @Override
    public String toString() {
        return "Changes[" + select + "]";
    }

    private final class Asked implements ChangeSource<T> {
        @Override
        public List<T> newest(Instant start) {
            return rows(select.where(UPDATED.onOrAfter(start)).withOrder(UPDATED.descending(), ID.ascending()), 1);
        }

        @Override
        public List<T> page(ChangeKey after, Instant end) {
            Select<T> next = select.where(after.condition(UPDATED, ID)).where(UPDATED.onOrBefore(end));
            return rows(next.withOrder(UPDATED.ascending(), ID.ascending()), pageSize);
        }

        private List<T> rows(Select<T> ordered, int most) {
            String text = ordered.render() + " OFFSET 0 ROWS FETCH NEXT " + most + " ROWS ONLY";
            QueryText query = new QueryText(text, ordered.toString(), true, false);
            return new Reading<T, T>(select.entity().codec(), row -> row)
                    .pages(transport, query, settings)
                    .toList();
        }
    }
}
