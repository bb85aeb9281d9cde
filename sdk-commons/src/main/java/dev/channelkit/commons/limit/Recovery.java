package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WindowLimit} does when the provider answers 429 all the same, because others use the same IP address: all calls pause,
 * then go on at half the rate, which climbs evenly back to the full one.
 *
 * <p>The pause is what the answer asks for in {@code Retry-After}, if that is above zero, and never more than {@code longest}; else a
 * random time from {@code least} to {@code most}, doubled for every 429 to a request that went out after a pause, up to {@code longest}.
 *
 * @param least the shortest first pause without {@code Retry-After}
 * @param most the longest first pause without
 * @param longest the longest pause of all
 * @param climb from half of the rate to all of it; zero for no slow start
 */
public record Recovery(Duration least, Duration most, Duration longest, Duration climb) {

    public Recovery {
        Window.between("the shortest pause", least, Duration.ZERO);
        Window.between("the longest first pause", most, least);
        Window.between("the longest pause", longest, most);
        Window.between("the climb", climb, Duration.ZERO);
    }

    /** Pauses of 5 to 15 s, doubling to 60 s, and a climb that lasts five windows. */
    public static Recovery standard(Duration window) {
        Duration day = Duration.ofDays(1);
        Duration climb = window.compareTo(day) > 0 ? day : Duration.ofNanos(5 * window.toNanos());
        return new Recovery(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60), climb);
    }

    /**
     * How long to pause.
     *
     * @param asked what the provider asks for; null when it does not say
     * @param repetition 1 for the first pause, 2 when the request sent after it was refused too, and so on
     * @param random gives numbers from 0 (inclusive) to 1 (exclusive)
     */
    Duration pause(@Nullable Duration asked, int repetition, DoubleSupplier random) {
        if (asked != null && asked.compareTo(Duration.ZERO) > 0) {
            return asked.compareTo(longest) > 0 ? longest : asked;
        }
        double first = least.toNanos() + (most.toNanos() - least.toNanos()) * random.getAsDouble();
        return Duration.ofNanos((long) Math.min(longest.toNanos(), first * Math.pow(2, repetition - 1)));
    }
}
