package dev.channelkit.dotdigital.report;

import dev.channelkit.dotdigital.model.ReportGrouping;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settings for a report; each has a default. */
public final class ReportQuery {
    private static final int MOST_AT_ONCE = 64;

    private ReportGrouping groupBy = ReportGrouping.ACCOUNT;
    private int atOnce = 2;
    private boolean wholeFirst = true;
    private Duration wholeWithin = Duration.ofSeconds(130);
    private @Nullable Duration within;
    private Consumer<? super ReportProgress> listener = progress -> {};

    ReportQuery() {}

    /** What a row adds up: the whole period of an account unless set, or a day or month of it. */
    public ReportQuery groupBy(ReportGrouping value) {
        groupBy = Objects.requireNonNull(value, "value");
        return this;
    }

    /** How many accounts are read at once where they are read one by one; 2 unless set, from 1 to 64. The client's limits hold all the same. */
    public ReportQuery atOnce(int value) {
        if (value < 1 || value > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " at once, not " + value);
        }
        atOnce = value;
        return this;
    }

    /** Does not ask for the whole estate first, for those who know that it takes too long. */
    public ReportQuery accountByAccount() {
        wholeFirst = false;
        return this;
    }

    /**
     * How long the whole estate is tried for, repetitions included; 130 s unless set, which is one answer that is as slow as can be. What takes longer
     * is read account by account.
     */
    public ReportQuery wholeEstateWithin(Duration value) {
        wholeWithin = positive(value);
        return this;
    }

    /** The time for all of it; none unless set, so that each call has the client's total time. Reads are repeated twice at most, within this time. */
    public ReportQuery within(Duration value) {
        within = positive(value);
        return this;
    }

    /** Told how far it has come, on the thread that asks for the report. What it throws is logged, and changes nothing. */
    public ReportQuery onProgress(Consumer<? super ReportProgress> value) {
        listener = Objects.requireNonNull(value, "value");
        return this;
    }

    ReportGrouping grouping() {
        return groupBy;
    }

    int accountsAtOnce() {
        return atOnce;
    }

    boolean isWholeFirst() {
        return wholeFirst;
    }

    Duration wholeTimeout() {
        return wholeWithin;
    }

    @Nullable Duration deadline() {
        return within;
    }

    Consumer<? super ReportProgress> listener() {
        return listener;
    }

    private static Duration positive(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("more than no time: " + value);
        }
        return value;
    }
}
