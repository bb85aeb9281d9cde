package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.ForwardingLease;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** A client's place at its sessions, which is told of as a leak, and given up, should the client be collected without having been closed. */
final class WatchedLease extends ForwardingLease<SessionId> {
    private static final Cleaner CLEANER = Cleaner.create();

    private final CredentialLease<SessionId> place;
    private final Leak leak;
    private final Cleaner.Cleanable watch;

    private WatchedLease(CredentialLease<SessionId> place, Leak leak) {
        super(place);
        this.place = place;
        this.leak = leak;
        watch = CLEANER.register(this, leak);
    }

    static WatchedLease of(CredentialLease<SessionId> place, String provider, Logger log) {
        return new WatchedLease(place, new Leak(place, provider, log, new Built()));
    }

    @Override
    public void close() {
        leak.closed.set(true);
        watch.clean();
        place.close();
    }

    /** What is left to do once nobody can close the client any more. Knows the place, and not the lease. */
    static final class Leak implements Runnable {
        private final CredentialLease<SessionId> place;
        private final String provider;
        private final Logger log;
        private final Built built;
        final AtomicBoolean closed = new AtomicBoolean();

        Leak(CredentialLease<SessionId> place, String provider, Logger log, Built built) {
            this.place = place;
            this.provider = provider;
            this.log = log;
            this.built = built;
        }

        @Override
        public void run() {
            if (closed.get()) {
                return;
            }
            log.warn(
                    "A client of {} was never closed, so its session stayed open for nothing: close every client, with try (…) or when the application stops. It was built here:",
                    provider,
                    built);
            // closing waits for the logout: not on the thread that serves all leaks
            Thread thread = new Thread(null, place::close, "channelkit-leak-" + provider, 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Where a client was built; nothing is thrown. */
    static final class Built extends Exception {
        private static final long serialVersionUID = 1L;

        Built() {
            super("the client was built here");
        }
    }
}
