package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.ForwardingLease;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where clients with equal credentials find the same source, so that two clients in one JVM do not log in twice. A source is there for as
 * long as a client holds a lease on it.
 */
public final class CredentialRegistry {
    private static final CredentialRegistry JVM = new CredentialRegistry();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Shared> sources = new HashMap<>();

    /** A registry of its own: clients given this one share credentials among themselves only. */
    public CredentialRegistry() {}

    /** The one that all clients of this JVM use unless given another. */
    public static CredentialRegistry jvm() {
        return JVM;
    }

    /**
     * A place at the source of {@code key}, which is made when there is none.
     *
     * @param key equal for clients that may use each other's credentials, and for no others; holds no secret in the clear. It also tells the
     *     kind of credential: sources of one key are of one type
     */
    public <C> CredentialLease<C> lease(Object key, Supplier<RenewingSource<C>> source) {
        lock.lock();
        try {
            Shared shared = sources.get(key);
            if (shared == null) {
                shared = new Shared(source.get());
                sources.put(key, shared);
            }
            shared.leases++;
            @SuppressWarnings("unchecked") // as the key promises
            RenewingSource<C> typed = (RenewingSource<C>) shared.source;
            Shared taken = shared;
            return new Place<>(typed, () -> giveUp(key, taken));
        } finally {
            lock.unlock();
        }
    }

    private void giveUp(Object key, Shared shared) {
        lock.lock();
        try {
            shared.leases--;
            if (shared.leases > 0) {
                return;
            }
            sources.remove(key);
        } finally {
            lock.unlock();
        }
        shared.source.close();
    }

    /** How many sources there are. */
    int size() {
        lock.lock();
        try {
            return sources.size();
        } finally {
            lock.unlock();
        }
    }

    private static final class Shared {
        final RenewingSource<?> source;
        int leases;

        Shared(RenewingSource<?> source) {
            this.source = source;
        }
    }

    private static final class Place<C> extends ForwardingLease<C> {
        private final Runnable end;
        private final AtomicBoolean closed = new AtomicBoolean();

        Place(RenewingSource<C> source, Runnable end) {
            super(source);
            this.end = end;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                end.run();
            }
        }
    }
}
