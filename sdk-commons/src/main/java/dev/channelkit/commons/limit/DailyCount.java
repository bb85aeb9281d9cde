package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/**
 * How many requests went out in the last 24 hours, against the number that a provider takes a day: the log warns when 80 % and when 95 % of it are reached,
 * and again only once the count has been lower for a while. Nothing is held back unless it is {@linkplain #refusing made a limit}: other processes
 * and people share the number, of which this knows nothing, as it knows nothing of what went out before the process began.
 */
public final class DailyCount implements LimitRule {
    private final int most;
    private final boolean refuses;

    private DailyCount(int most, boolean refuses) {
        this.most = most;
        this.refuses = refuses;
    }

    /**
     * A count that only warns.
     *
     * @param requests how many the provider takes in 24 hours; at least 1
     */
    public static DailyCount of(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("a day's count is at least 1 request: " + requests);
        }
        return new DailyCount(requests, false);
    }

    /**
     * The same as a limit: what would go beyond it fails at once, unsent, with a
     * {@link dev.channelkit.commons.error.LimitExceededException} that tells when there will be room again.
     */
    public DailyCount refusing() {
        return new DailyCount(most, true);
    }

    @Override
    public String name() {
        return most + " a day" + (refuses ? "" : ", watched");
    }

    @Override
    public Limit create(TimeSource time) {
        return new DailyLimit(most, refuses, time);
    }

    @Override
    public String toString() {
        return name();
    }
}
