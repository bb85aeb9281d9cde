package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the client's settings say of grants. Made by the client. */
public final class GrantSettings {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.dotdigital");

    private final Journal journal;
    private final boolean forgetful;
    private final String server;
    private final Supplier<@Nullable String> user;
    private final TimeSource time;
    private final Duration longestWait;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * All of them.
     *
     * @param journal where grants are remembered
     * @param forgetful that the journal is one in memory that nobody asked for, which the log says when it is first used
     * @param server the provider's host, by which its grants are told from those of others
     * @param user gives the name of the API user as it is now; null when it is not known
     * @param time whose clock waits go by
     * @param longestWait for others that grant to the same account
     */
    public GrantSettings(
            Journal journal,
            boolean forgetful,
            String server,
            Supplier<@Nullable String> user,
            TimeSource time,
            Duration longestWait) {
        this.journal = journal;
        this.forgetful = forgetful;
        this.server = server;
        this.user = user;
        this.time = time;
        this.longestWait = longestWait;
    }

    Journal journal() {
        return journal;
    }

    String server() {
        return server;
    }

    /** By what the API user is known again; null when it is not known. */
    @Nullable String userMark() {
        String name = user.get();
        return name == null ? null : ApiUser.mark(name);
    }

    TimeSource time() {
        return time;
    }

    Duration longestWait() {
        return longestWait;
    }

    void warnIfForgetful() {
        if (forgetful && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Grants of credits are remembered in memory only: after a crash or a restart nobody knows what was sent, and what runs again may grant again. Keep them in a file: journal(Journal.file(path)) of the client's builder (told once)");
        }
    }
}
