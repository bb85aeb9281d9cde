package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.Objects;

/**
 * At most so many requests in any stretch of time of a given length, as settings of a {@link WindowLimit}. Immutable.
 *
 * <!-- snippet: OwnProvider#window -->
 * <pre>{@code
 * Limits limits = Limits.none()
 *         .window(Window.of(100, Duration.ofSeconds(60)).share(0.5).store(WindowStore.file(path)));
 * }</pre>
 */
public final class Window {
    /** The spread of {@link #spread} unless set. */
    public static final Duration SPREAD = Duration.ofMillis(550);

    private static final Duration LONGEST = Duration.ofDays(366);

    private final int permits;
    private final Duration length;
    private final double share;
    private final int headroom;
    private final Duration spread;
    private final boolean fromAnswer;
    private final boolean pacedStart;
    private final Recovery recovery;
    private final WindowStore store;

    private Window(
            int permits,
            Duration length,
            double share,
            int headroom,
            Duration spread,
            boolean fromAnswer,
            boolean pacedStart,
            Recovery recovery,
            WindowStore store) {
        this.permits = permits;
        this.length = length;
        this.share = share;
        this.headroom = headroom;
        this.spread = spread;
        this.fromAnswer = fromAnswer;
        this.pacedStart = pacedStart;
        this.recovery = recovery;
        this.store = store;
    }

    /**
     * All that the provider allows, for this process alone.
     *
     * @param permits requests that the provider takes in one window, 1 or more; the work of a limit grows with this number
     * @param length of the window, longer than nothing and at most 366 days
     */
    public static Window of(int permits, Duration length) {
        if (permits < 1) {
            throw new IllegalArgumentException("a window lets at least 1 request through: " + permits);
        }
        between("a window", length, Duration.ofNanos(1));
        return new Window(permits, length, 1, 0, SPREAD, false, true, Recovery.standard(length), WindowStore.memory());
    }

    /**
     * The part of the permits that this process may use, where several that do not share a {@link #store} are behind one IP address: 0.25
     * for each of four. At least one permit is left.
     *
     * @param fraction above 0, at most 1, which is the default
     */
    public Window share(double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1: " + fraction);
        }
        return new Window(permits, length, fraction, headroom, spread, fromAnswer, pacedStart, recovery, store);
    }

    /** Permits left unused, for others behind the same IP address; taken off before the {@link #share} is. None by default. */
    public Window headroom(int unused) {
        if (unused < 0) {
            throw new IllegalArgumentException("headroom is not negative: " + unused);
        }
        return new Window(permits, length, share, unused, spread, fromAnswer, pacedStart, recovery, store);
    }

    /**
     * By how much the time that requests take to the provider may differ from one to the next; 550 ms unless set. Requests that differ
     * by more may arrive too close together. The longer, the less of the window is used: {@code length / (length + spread)} where answers
     * are slow.
     */
    public Window spread(Duration oneWay) {
        if (oneWay.isNegative() || oneWay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a spread is not negative and at most 366 days: " + oneWay);
        }
        return new Window(permits, length, share, headroom, oneWay, fromAnswer, pacedStart, recovery, store);
    }

    /**
     * Counts a request until one window after its answer, however long that takes, in place of trusting the {@link #spread}. Safe for any
     * delay of a request that is answered; uses less of the window the slower the answers are. Requests with bodies above 64 KiB, or of
     * unknown size, are always counted so.
     */
    public Window countedFromAnswer() {
        return new Window(permits, length, share, headroom, spread, true, pacedStart, recovery, store);
    }

    /**
     * Lets a fresh start send all permits at once. Unless set, the first window of a process that remembers nothing is paced evenly: one
     * that ran before may have used the window up.
     */
    public Window unpacedStart() {
        return new Window(permits, length, share, headroom, spread, fromAnswer, false, recovery, store);
    }

    /** What happens after a 429; {@link Recovery#standard} unless set. */
    public Window recovery(Recovery value) {
        return new Window(permits, length, share, headroom, spread, fromAnswer, pacedStart, value, store);
    }

    /** Where it is noted what was sent when; in memory unless set. */
    public Window store(WindowStore value) {
        return new Window(permits, length, share, headroom, spread, fromAnswer, pacedStart, recovery, value);
    }

    /** What this process may use of the permits, after headroom and share: 1 or more. */
    public int usable() {
        return Math.max(1, (int) Math.floor(Math.max(0, permits - headroom) * share));
    }

    /** How long a request counts. */
    public Duration length() {
        return length;
    }

    /** See {@link #spread(Duration)}. */
    public Duration spread() {
        return spread;
    }

    /** Whether every request is {@link #countedFromAnswer}. */
    public boolean isCountedFromAnswer() {
        return fromAnswer;
    }

    /** Whether the first window is paced; see {@link #unpacedStart}. */
    public boolean isPacedAtStart() {
        return pacedStart;
    }

    /** See {@link #recovery(Recovery)}. */
    public Recovery recovery() {
        return recovery;
    }

    /** See {@link #store(WindowStore)}. */
    public WindowStore store() {
        return store;
    }

    /** What it allows, in words, such as "100 requests per 60 s". */
    @Override
    public String toString() {
        int usable = usable();
        return usable + (usable == 1 ? " request" : " requests") + " per " + inSeconds(length);
    }

    static String inSeconds(Duration duration) {
        return duration.toNanosPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    static void between(String what, Duration value, Duration least) {
        Objects.requireNonNull(value, what);
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is between " + least + " and 366 days: " + value);
        }
    }
}
