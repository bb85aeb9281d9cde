package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.server.RateWindow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How many calls there may be a second, a day, and at once. Thread-safe. */
final class Limits {
    private static final Duration DAY = Duration.ofHours(24);

    private final @Nullable RateWindow window;
    private final @Nullable RateWindow day;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    Limits(BillingPlatformProfile profile, InstantSource clock) {
        LongSupplier sandbox = () -> Math.addExact(
                Math.multiplyExact(clock.instant().getEpochSecond(), 1_000_000_000L),
                clock.instant().getNano());
        window = profile.rateLimit().isEmpty()
                ? null
                : new RateWindow(
                        profile.rateLimit().getAsInt(),
                        profile.rateWindow(),
                        false,
                        profile.rateBySandboxClock() ? sandbox : System::nanoTime);
        day = profile.dailyLimit().isEmpty()
                ? null
                : new RateWindow(profile.dailyLimit().getAsInt(), DAY, false, sandbox);
        most = profile.atOnce().orElse(Integer.MAX_VALUE);
    }

    /** Lets a call in, which must {@link #leave} then; empty if it may come, else how long there will be no room. */
    Optional<Duration> enter(String address) {
        if (underWay.incrementAndGet() > most) {
            return Optional.of(Duration.ofSeconds(1));
        }
        Optional<Duration> wait = window == null ? Optional.empty() : window.refuse(address);
        // one limit for all addresses: the day is the organisation's
        return wait.isPresent() || day == null ? wait : day.refuse("");
    }

    void leave() {
        underWay.decrementAndGet();
    }

    void reset() {
        if (window != null) {
            window.clear();
        }
        if (day != null) {
            day.clear();
        }
    }
}
