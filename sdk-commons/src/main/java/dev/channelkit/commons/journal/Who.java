package dev.channelkit.commons.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a process is named in a journal. */
final class Who {
    /** A number alone comes again; with the start it does not. */
    static final String THIS = ProcessHandle.current().pid() + "@"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .orElse(Instant.EPOCH)
                    .truncatedTo(ChronoUnit.SECONDS);

    private Who() {}
}
