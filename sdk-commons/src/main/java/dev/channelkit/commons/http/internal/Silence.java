package dev.channelkit.commons.http.internal;

import java.time.Duration;

/** How long nothing may be heard, in the form that OkHttp takes. */
public final class Silence {
    /** It counts milliseconds in an int, and refuses what does not fit: 24 days. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private Silence() {}

    /** The same, or the longest there is. */
    public static Duration asOkHttpTakesIt(Duration silence) {
        return silence.compareTo(LONGEST) < 0 ? silence : LONGEST;
    }
}
