package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.call.ClientSettings;
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

    private final ClientSettings client;
    private final Supplier<@Nullable String> user;
    private final TimeSource time;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * All of them.
     *
     * @param client what the client's other helpers go by, too
     * @param user gives the name of the API user as it is now; null when it is not known
     * @param time whose clock waits go by
     */
    public GrantSettings(ClientSettings client, Supplier<@Nullable String> user, TimeSource time) {
        this.client = client;
        this.user = user;
        this.time = time;
    }

    Journal journal() {
        return client.journal();
    }

    String server() {
        return client.server();
    }

    /** By what the API user is known again; null when it is not known. */
    @Nullable String userMark() {
        String name = user.get();
        return name == null ? null : ApiUser.mark(name);
    }

    TimeSource time() {
        return time;
    }

    /** For others that grant to the same account. */
    Duration longestWait() {
        return client.totalTimeout();
    }

    void warnIfForgetful() {
        if (!client.journalGiven() && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Grants of credits are remembered in memory only: after a crash or a restart nobody knows what was sent, and what runs again may grant again. Keep them in a file: journal(Journal.file(path)) of the client's builder (told once)");
        }
    }
}
