package dev.channelkit.commons.journal;

import java.util.concurrent.atomic.AtomicBoolean;

/** A claim that is given back once, however often it is closed. */
final class Held implements Journal.Claim {
    private final Runnable giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    Held(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
