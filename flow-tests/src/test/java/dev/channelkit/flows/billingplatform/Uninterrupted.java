package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that a test does not expect to be interrupted. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Waits for a latch; half a minute at most. */
    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
