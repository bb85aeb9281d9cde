package dev.channelkit.benchmarks.limit;

import dev.channelkit.commons.limit.DailyCount;
import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Patience;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Locale;

/** The limits that a provider's client has, of the same kinds in the same order, but so wide that nobody waits for one. */
enum Wide {
    /** Those of BSS and SES; dotdigital has the first of the two. */
    BSS(Limits.none().concurrency(1_000).perSecond(1_000_000_000)),
    BILLINGPLATFORM(
            Limits.none().concurrency(1_000).perSecond(1_000_000_000).with(DailyCount.of(Integer.MAX_VALUE))),
    SIESMART(Limits.none()
            .window(Window.of(100, Duration.ofNanos(1)).spread(Duration.ZERO).unpacedStart()));

    private static final LimitRegistry.Server SERVER =
            new LimitRegistry.Server("benchmark", "https", "api.example.com", 443);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Limits limits;

    Wide(Limits limits) {
        this.limits = limits;
    }

    /** The one of this name. */
    static Wide of(String provider) {
        return valueOf(provider.toUpperCase(Locale.ROOT));
    }

    /** A limit of its own, made as a client makes it. */
    Limit open() {
        return new LimitRegistry().limit(SERVER, limits, TimeSource.system());
    }

    /** The way of one request: patience of its own, a permit, and the permit told what becomes of the request. */
    static void permit(Limit limit) throws InterruptedException {
        Lease lease = limit.reserve(new Patience(TimeSource.system(), LONGEST_WAIT, waited -> {}));
        lease.sent(0);
        lease.answered();
        lease.close();
    }
}
