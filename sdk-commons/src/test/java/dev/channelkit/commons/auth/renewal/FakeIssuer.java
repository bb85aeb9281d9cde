package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Issues {@code t1}, {@code t2} and so on, or fails, as told. */
final class FakeIssuer implements Issuer<String> {
    final AtomicInteger fetches = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final List<@Nullable Previous<String>> previous = new ArrayList<>();
    final List<@Nullable String> closedWith = new ArrayList<>();
    final CountDownLatch begun = new CountDownLatch(1);
    volatile @Nullable Duration life = Duration.ofHours(12);
    volatile @Nullable CredentialException failure;
    volatile @Nullable CountDownLatch gate;
    volatile Duration takes = Duration.ZERO;
    volatile @Nullable Thread lastThread;

    private final TimeSource time;
    private final AtomicInteger atOnce = new AtomicInteger();

    FakeIssuer(TimeSource time) {
        this.time = time;
    }

    @Override
    public Issued<String> issue(@Nullable Previous<String> replaced) throws InterruptedException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            lastThread = Thread.currentThread();
            previous.add(replaced);
            int number = fetches.incrementAndGet();
            long sentAt = time.nanoTime();
            begun.countDown();
            CountDownLatch closed = gate;
            if (closed != null) {
                closed.await();
            }
            if (!takes.isZero()) {
                time.sleep(takes);
            }
            CredentialException fails = failure;
            if (fails != null) {
                throw fails;
            }
            return new Issued<>("t" + number, life, sentAt);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    @Override
    public void closed(@Nullable String last) {
        closedWith.add(last);
    }

    void down() {
        failure = CredentialException.passing("the issuer is down", CallDetails.none(), null, null, null);
    }

    void busy(Duration retryAfter) {
        failure = CredentialException.passing("the issuer is busy", CallDetails.none(), null, null, retryAfter);
    }

    void refuses() {
        failure = new CredentialException("the issuer refuses", CallDetails.none(), null, null);
    }

    void works() {
        failure = null;
    }
}
