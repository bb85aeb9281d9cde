package dev.channelkit.commons.journal;

import java.time.Instant;

/** How a process is named in a journal. */
final class Who {
    /** A number alone comes again; with the start it does not. */
    static final String THIS = "process " + ProcessHandle.current().pid() + " of "
            + ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    private Who() {}
}
