package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The limits of a client as settings, asked in the order in which they are added. Put those that hold a place for as long as the
 * request runs before those that space requests out, or the spacing is lost while waiting for a place. Immutable.
 */
public final class Limits {
    private static final Duration LONGEST = Duration.ofDays(365); // beyond it nanoseconds overflow, some day
    private static final Limits NONE = new Limits(List.of(), Duration.ofSeconds(60));

    private final List<LimitRule> rules;
    private final Duration maxWait;

    private Limits(List<LimitRule> rules, Duration maxWait) {
        this.rules = List.copyOf(rules);
        this.maxWait = maxWait;
    }

    /** No limits; where some are added, a call waits at most 60 s for them. */
    public static Limits none() {
        return NONE;
    }

    /** And at most {@code calls} on the wire at once. */
    public Limits concurrency(int calls) {
        return with(rule(calls + " at once", time -> ConcurrencyLimit.of(calls, time)));
    }

    /** And at most {@code requests} a second, evenly spaced. */
    public Limits perSecond(int requests) {
        return with(rule(requests + " per second", time -> RateLimit.perSecond(requests, time)));
    }

    /** And a limit of the caller's own making. */
    public Limits with(LimitRule rule) {
        List<LimitRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Limits(more, maxWait);
    }

    /** The longest that one attempt waits for all limits together; what would take longer fails at once, unsent. */
    public Limits maxWait(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("a longest wait is not negative: " + longest);
        }
        return new Limits(rules, longest.compareTo(LONGEST) > 0 ? LONGEST : longest);
    }

    public List<LimitRule> rules() {
        return rules;
    }

    public Duration maxWait() {
        return maxWait;
    }

    private static LimitRule rule(String name, Function<TimeSource, Limit> make) {
        Limit unused = make.apply(TimeSource.system()); // a setting that cannot be is refused where it is made
        return new LimitRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Limit create(TimeSource time) {
                return make.apply(time);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
