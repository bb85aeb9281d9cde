package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.retry.Backoff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long credentials are used, and how patient their source is. Immutable.
 *
 * @param longestLife a longer life than this is not believed when an issuer tells it; 24 h
 * @param margin how long before the end of its life a credential is no longer given out; 30 s, and never more than a quarter of the life
 * @param lifeIfUnknown the life of one whose issuer does not tell it; 5 minutes
 * @param backoff the time without another try after one that failed in a way that may pass; 1 s, doubling to 1 minute
 * @param refusedBackoff the same when the issuer refused, which asking again does not change; 10 s, doubling to 5 minutes
 * @param longestRetryAfter the longest that an issuer's wish for quiet is obeyed; 5 minutes
 * @param longestWait how long a caller waits for a credential; 1 minute
 */
public record Renewal(
        Duration longestLife,
        Duration margin,
        Duration lifeIfUnknown,
        Backoff backoff,
        Backoff refusedBackoff,
        Duration longestRetryAfter,
        Duration longestWait) {

    /** No credential counts as shorter-lived than this: whoever issues such a one is asked no more often. */
    static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Renewal STANDARD = new Renewal(
            Duration.ofHours(24),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
            new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1));

    /** @throws IllegalArgumentException when a life is below one second, a time negative, or any above a year */
    public Renewal {
        check("the longest life", longestLife, SHORTEST_LIFE);
        check("the margin", margin, Duration.ZERO);
        check("the life where none is told", lifeIfUnknown, SHORTEST_LIFE);
        check("the longest wait an issuer may ask for", longestRetryAfter, Duration.ZERO);
        check("the longest wait for a credential", longestWait, Duration.ofMillis(1));
    }

    /** What holds unless set. */
    public static Renewal standard() {
        return STANDARD;
    }

    public Renewal longestLife(Duration value) {
        return new Renewal(value, margin, lifeIfUnknown, backoff, refusedBackoff, longestRetryAfter, longestWait);
    }

    public Renewal margin(Duration value) {
        return new Renewal(longestLife, value, lifeIfUnknown, backoff, refusedBackoff, longestRetryAfter, longestWait);
    }

    public Renewal lifeIfUnknown(Duration value) {
        return new Renewal(longestLife, margin, value, backoff, refusedBackoff, longestRetryAfter, longestWait);
    }

    /**
     * For issuers that tell no life: their credentials are used until the provider refuses one, and that call goes out again with the
     * next.
     */
    public Renewal untilRefused() {
        return lifeIfUnknown(LONGEST);
    }

    /** Both at once, for one kind of failure each. */
    public Renewal backoff(Backoff passing, Backoff refused) {
        return new Renewal(longestLife, margin, lifeIfUnknown, passing, refused, longestRetryAfter, longestWait);
    }

    public Renewal longestRetryAfter(Duration value) {
        return new Renewal(longestLife, margin, lifeIfUnknown, backoff, refusedBackoff, value, longestWait);
    }

    public Renewal longestWait(Duration value) {
        return new Renewal(longestLife, margin, lifeIfUnknown, backoff, refusedBackoff, longestRetryAfter, value);
    }

    /** The life to count on, for one that an issuer told: between a second and the longest; the one set for it when none was told. */
    public Duration life(@Nullable Duration told) {
        if (told == null || told.isNegative() || told.isZero()) {
            return lifeIfUnknown;
        }
        if (told.compareTo(longestLife) > 0) {
            return longestLife;
        }
        return told.compareTo(SHORTEST_LIFE) < 0 ? SHORTEST_LIFE : told;
    }

    /** As much of {@code life} as a credential is given out for. */
    public Duration usable(Duration life) {
        Duration quarter = life.dividedBy(4);
        return life.minus(margin.compareTo(quarter) < 0 ? margin : quarter);
    }

    private static void check(String what, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is between " + least + " and " + LONGEST + ": " + value);
        }
    }
}
