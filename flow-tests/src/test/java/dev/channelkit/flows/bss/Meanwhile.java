package dev.channelkit.flows.bss;

import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/**
 * What others do while a client reads: it happens when the client waits, which it does at a call that this has refused as if the limit were
 * hit. For one thread.
 */
final class Meanwhile implements TimeSource {
    private final SandboxTime time;
    private final Runnable others;
    private boolean done;

    private Meanwhile(Sandbox sandbox, Runnable others) {
        time = new SandboxTime(sandbox.clock());
        this.others = others;
    }

    /** Before the n-th call of that operation is answered. */
    static Meanwhile before(Sandbox sandbox, String operation, int call, Runnable others) {
        sandbox.fault(Fault.status(403).on(operation).nth(call));
        return new Meanwhile(sandbox, others);
    }

    boolean hasHappened() {
        return done;
    }

    private void happen() {
        if (!done) {
            done = true;
            others.run();
        }
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        happen();
        time.sleep(duration);
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        return time.await(condition, nanos);
    }

    @Override
    public long pause(Condition wake, long nanos) {
        happen();
        return time.pause(wake, nanos);
    }
}
