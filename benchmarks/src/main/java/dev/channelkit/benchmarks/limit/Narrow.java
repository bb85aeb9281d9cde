package dev.channelkit.benchmarks.limit;

import dev.channelkit.commons.limit.ConcurrencyLimit;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.RateLimit;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.limit.WindowLimit;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;

/** Limits of each kind that let one request out at a time, so that all others wait. */
enum Narrow {
    /** Until the one before has given its place back. */
    AT_ONCE {
        @Override
        Limit open(TimeSource time) {
            return ConcurrencyLimit.of(1, time);
        }
    },
    /** The same, for a place that is given back unused is free at once. */
    WINDOW {
        @Override
        Limit open(TimeSource time) {
            return WindowLimit.of(
                    Window.of(1, Duration.ofNanos(1)).spread(Duration.ZERO).unpacedStart(), time);
        }
    },
    /** Until a second has passed. */
    RATE {
        @Override
        Limit open(TimeSource time) {
            return RateLimit.perSecond(1, time);
        }
    };

    abstract Limit open(TimeSource time);

    /** The one that a program calls so. */
    static Narrow of(String peer) {
        for (Narrow kind : values()) {
            if (kind.peer().equals(peer)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(peer);
    }

    String peer() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
