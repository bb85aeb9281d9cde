package dev.channelkit.bss.invoice;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.ZonedCodec;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings for the charges of a month; each has a default. */
public final class MonthQuery {
    private int monthsBefore = 2;
    private int monthsAfter = 13;
    private boolean canceled;
    private int pageSize = 500;
    private @Nullable ZoneId withoutOffset;

    MonthQuery() {}

    /**
     * For {@link DateBasis#BILLING_PERIOD}: how many months before the month, and how many after it, invoices are read to find what charges
     * it; 2 and 13 unless set, so that a year paid at its end is found. What was invoiced further away is not.
     */
    public MonthQuery invoicedWithin(int before, int after) {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("months before and after are zero or more: " + before + ", " + after);
        }
        monthsBefore = before;
        monthsAfter = after;
        return this;
    }

    /** Whether canceled invoices count, too; they do not unless set, since nobody has to pay them. */
    public MonthQuery withCanceled(boolean value) {
        canceled = value;
        return this;
    }

    /** Invoices and items a page; 500 unless set, the most that was seen. */
    public MonthQuery pageSize(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a page holds at least 1 item: " + items);
        }
        pageSize = items;
        return this;
    }

    /**
     * The zone of times that come without an offset; UTC unless set, as everywhere else. For a distributor who is known to send local times.
     */
    public MonthQuery timesWithoutOffset(ZoneId zone) {
        withoutOffset = Objects.requireNonNull(zone, "zone");
        return this;
    }

    int monthsBefore() {
        return monthsBefore;
    }

    int monthsAfter() {
        return monthsAfter;
    }

    boolean countsCanceled() {
        return canceled;
    }

    <T> Codec<T> reading(Codec<T> codec) {
        return withoutOffset == null ? codec : ZonedCodec.of(codec, withoutOffset);
    }

    int pageSize() {
        return pageSize;
    }
}
