package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.server.RateWindow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** How many calls there may be a second, a day, and at once. Thread-safe. */
final class Limits {
    private static final Duration DAY = Duration.ofHours(24);

    private final RateWindow window;
    private final RateWindow day;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    Limits(BillingPlatformProfile profile, InstantSource clock) {
        LongSupplier sandbox = RateWindow.nanosOf(clock);
        window = new RateWindow(
                profile.rateLimit(),
                profile.rateWindow(),
                false,
                profile.rateBySandboxClock() ? sandbox : System::nanoTime);
        day = new RateWindow(profile.dailyLimit(), DAY, false, sandbox);
        most = profile.atOnce().orElse(Integer.MAX_VALUE);
    }

    /** Lets a call in, which must {@link #leave} then; empty if it may come, else how long there will be no room. */
    Optional<Duration> enter(String address) {
        if (underWay.incrementAndGet() > most) {
            return Optional.of(Duration.ofSeconds(1));
        }
        Optional<Duration> wait = window.refuse(address);
        // one limit for all addresses: the day is the organisation's
        return wait.isPresent() ? wait : day.refuse("");
    }

    void leave() {
        underWay.decrementAndGet();
    }

    void reset() {
        window.clear();
        day.clear();
    }
}
