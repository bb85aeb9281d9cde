package dev.channelkit.examples.tour;

import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.sandbox.Sandbox;

/** The tour's clock for other tests. */
public final class Clocks {
    private Clocks() {}

    /** The sandbox's clock, which whoever waits moves. */
    public static TimeSource forward(Sandbox sandbox) {
        return new ForwardTime(sandbox.clock());
    }
}
