package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a client as settings, asked in the order in which they are added. Put those that hold a place for as long as the
 * request runs before those that space requests out, or the spacing is lost while waiting for a place. Immutable.
 *
 * <p>Clients of the same server that find each other through a {@link LimitRegistry} share one limit of each kind: one of requests at
 * once, one of requests a second, one for each length of window, one for each name of the caller's own rules. Where their numbers differ, the strictest binds them all
 * from when it is first set, for as long as the registry lives, and the log says so. Only a client without any limit of a kind, such as
 * one with {@link #none}, is not bound by it, nor counted.
 */
public final class Limits {
    private static final Duration LONGEST = Duration.ofDays(365); // beyond it nanoseconds overflow, some day
    private static final Limits NONE = new Limits(List.of(), Duration.ofSeconds(60), Integer.MAX_VALUE);

    private final List<LimitRule> rules;
    private final Duration maxWait;
    private final int atOnce;

    private Limits(List<LimitRule> rules, Duration maxWait, int atOnce) {
        this.rules = List.copyOf(rules);
        this.maxWait = maxWait;
        this.atOnce = atOnce;
    }

    /** No limits, whatever other clients of the server have set; where some are added, a call waits at most 60 s for them. */
    public static Limits none() {
        return NONE;
    }

    /** And at most {@code calls} on the wire at once. */
    public Limits concurrency(int calls) {
        Limits limited = with(new SharedRule.AtOnce(calls));
        return new Limits(limited.rules, maxWait, Math.min(calls, atOnce));
    }

    /** And at most {@code requests} a second, evenly spaced. */
    public Limits perSecond(int requests) {
        return with(new SharedRule.PerSecond(requests));
    }

    /**
     * And at most {@code requests} in any stretch of {@code length}, as the provider sees them arrive; the first stretch of a process is
     * paced. A full window makes a call wait for up to {@code length}: set {@link #maxWait} above that.
     */
    public Limits window(int requests, Duration length) {
        return window(Window.of(requests, length));
    }

    /** The same with more settings. Windows of one length are one kind; those of several lengths hold beside each other. */
    public Limits window(Window window) {
        return with(new SharedRule.InWindow(window));
    }

    /** And a limit of the caller's own making; among rules of one name for the same server, the first makes the limit for all. */
    public Limits with(LimitRule rule) {
        List<LimitRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Limits(more, maxWait, atOnce);
    }

    /** The longest that one attempt waits for all limits together; what would take longer fails at once, unsent. */
    public Limits maxWait(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("a longest wait is not negative: " + longest);
        }
        return new Limits(rules, longest.compareTo(LONGEST) > 0 ? LONGEST : longest, atOnce);
    }

    public List<LimitRule> rules() {
        return rules;
    }

    public Duration maxWait() {
        return maxWait;
    }

    /** How many calls may be on the wire at once, as far as {@link #concurrency} was asked to limit them; otherwise the largest number there is. */
    public int atOnce() {
        return atOnce;
    }
}
