package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.listen.CallListener;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** A caller's listener, kept from breaking calls: the first thing it throws is logged, the rest is dropped. */
public final class SafeListener {
    private final CallListener listener;
    private final Logger log;
    private final AtomicBoolean complained = new AtomicBoolean();

    public SafeListener(CallListener listener, Logger log) {
        this.listener = listener;
        this.log = log;
    }

    /** Whether anybody listens. */
    public boolean isThere() {
        return listener != CallListener.NONE;
    }

    /** Tells the listener something. */
    public void tell(Consumer<CallListener> event) {
        if (!isThere()) {
            return;
        }
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            if (complained.compareAndSet(false, true)) {
                log.warn("A call listener failed; calls go on without it, and further failures are not logged", e);
            }
        }
    }
}
