package dev.channelkit.commons.auth.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.ManualTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** Many threads and one fetch. */
@Timeout(60) // so that a hang fails rather than hangs
class SharedFlightTest {
    private static final Logger LOG = NOPLogger.NOP_LOGGER;
    private static final int THREADS = 200;

    private final ManualTime time = ManualTime.stopped(Instant.EPOCH);
    private final FakeIssuer issuer = new FakeIssuer(time);
    private final Renewal rules = Renewal.standard().longestWait(Duration.ofSeconds(30));
    private final RenewingSource<String> source = RenewingSource.of("test", issuer, rules, time, LOG);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void twoHundredThreadsOnAnEmptySourceCauseOneFetch() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        issuer.gate = gate;

        List<Future<String>> found = together(source::get);
        issuer.begun.await();
        gate.countDown();

        for (Future<String> one : found) {
            assertThat(one.get()).isEqualTo("t1");
        }
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void twoHundredThreadsThatAreRefusedAtOnceCauseOneMore() throws Exception {
        source.get();
        CyclicBarrier refused = new CyclicBarrier(THREADS);

        List<Future<String>> found = together(() -> {
            String used = source.get();
            refused.await();
            source.invalidate(used);
            return source.get();
        });

        for (Future<String> one : found) {
            assertThat(one.get()).isEqualTo("t2");
        }
        assertThat(issuer.fetches).hasValue(2);
    }

    @Test
    void manyRoundsOfRefusalsNeverFetchTwiceAtOnce() throws Exception {
        RenewingSource<String> patient =
                RenewingSource.of("test", issuer, rules.longestWait(Duration.ofDays(365)), time, LOG);

        List<Future<String>> found = together(() -> {
            String used = "";
            for (int round = 0; round < 20; round++) {
                used = patient.get();
                patient.accepted(used);
                time.advance(Duration.ofMinutes(1)); // else they would not have lasted
                patient.invalidate(used);
            }
            return used;
        });

        for (Future<String> one : found) {
            assertThat(one.get()).startsWith("t");
        }
        assertThat(issuer.mostAtOnce).hasValue(1);
    }

    @Test
    void aWaiterWhoIsInterruptedLeavesAndTheOthersGetTheirs() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        issuer.gate = gate;
        Thread leaver = new Thread(() -> assertThatThrownBy(source::get).isInstanceOf(InterruptedException.class));
        leaver.start(); // causes the fetch
        issuer.begun.await();
        Future<String> stayer = callers.submit(() -> source.get());

        leaver.interrupt();
        leaver.join(); // while the fetch is still under way
        gate.countDown();

        assertThat(stayer.get()).isEqualTo("t1");
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void aWaiterWithLittleTimeGivesUpAndTheFetchGoesOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        issuer.gate = gate;
        Future<String> hurried = callers.submit(() -> source.get(Duration.ofSeconds(2)));
        issuer.begun.await();

        time.advance(Duration.ofSeconds(2));

        assertThatThrownBy(hurried::get)
                .cause()
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.mayPass()).isTrue());
        gate.countDown();
        assertThat(source.get()).isEqualTo("t1");
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void aFetchThatHangsIsGivenUpSoThatAnotherCanFollow() throws Exception {
        issuer.gate = new CountDownLatch(1); // that nobody opens
        Future<String> waiter = callers.submit(() -> source.get());
        issuer.begun.await();

        time.advance(Duration.ofSeconds(30));
        assertThatThrownBy(waiter::get).isInstanceOf(ExecutionException.class);
        Thread hanging = issuer.lastThread;
        hanging.join();
        issuer.gate = null;
        time.advance(Duration.ofMinutes(1));

        assertThat(source.get()).isEqualTo("t2");
    }

    @Test
    void aFetchThatIgnoresItsInterruptIsGivenUpAndWhatItBringsLateIsDropped() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Thread> deaf = new AtomicReference<>();
        RenewingSource<String> stuck = RenewingSource.of(
                "test",
                replaced -> {
                    if (deaf.compareAndSet(null, Thread.currentThread())) {
                        begun.countDown();
                        passDeaf(gate);
                        return new Issued<>("late", Duration.ofHours(12), 0);
                    }
                    return new Issued<>("good", Duration.ofHours(12), time.nanoTime());
                },
                rules,
                time,
                LOG);
        Future<String> first = callers.submit(() -> stuck.get());
        begun.await();

        time.advance(Duration.ofSeconds(30));
        assertThatThrownBy(first::get).cause().isInstanceOf(CredentialException.class);
        time.advance(Duration.ofSeconds(1));
        Future<String> second = callers.submit(() -> stuck.get());

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("good");
        gate.countDown();
        deaf.get().join();
        assertThat(stuck.get()).isEqualTo("good");
    }

    private static void passDeaf(CountDownLatch gate) {
        while (true) {
            try {
                gate.await();
                return;
            } catch (InterruptedException e) {
                // as a driver that retries whatever happens
            }
        }
    }

    @Test
    void everyWaiterGetsTheFailureOfTheOneFetch() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        issuer.gate = gate;
        issuer.down();

        List<Future<String>> found = together(source::get);
        issuer.begun.await();
        gate.countDown();

        for (Future<String> one : found) {
            assertThatThrownBy(one::get).hasCause(issuer.failure);
        }
        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void whateverBreaksAFetchEndsTheWaitAndIsNotQuoted() {
        RenewingSource<String> broken = RenewingSource.of(
                "test",
                replaced -> {
                    throw new IllegalStateException("cannot parse test-secret");
                },
                rules,
                time,
                LOG);

        assertThatThrownBy(broken::get).isInstanceOfSatisfying(CredentialException.class, e -> {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).contains("IllegalStateException").doesNotContain("test-secret");
        });
    }

    @Test
    void aFreshCredentialIsGivenOutWhileTheLockIsHeld() throws Exception {
        Sticky credential = new Sticky();
        RenewingSource<Sticky> sticky = RenewingSource.of(
                "test", replaced -> new Issued<>(credential, Duration.ofHours(1), time.nanoTime()), rules, time, LOG);
        sticky.get();
        Future<?> holder = callers.submit(() -> sticky.invalidate(new Sticky())); // compares under the lock
        credential.compared.await();

        assertThat(sticky.get()).isSameAs(credential);

        credential.gate.countDown();
        holder.get();
    }

    @Test
    void aFetchRunsOnADaemonThatEndsWithIt() throws Exception {
        source.get();

        Thread fetcher = issuer.lastThread;
        assertThat(fetcher.isDaemon()).isTrue();
        assertThat(fetcher.getName()).isEqualTo("channelkit-credentials-test");
        fetcher.join();
    }

    @Test
    void closingEndsAFetchThatNobodyWaitsFor() throws Exception {
        source.get();
        source.accepted("t1");
        issuer.gate = new CountDownLatch(1);
        time.advance(Duration.ofHours(11));
        assertThat(source.get()).isEqualTo("t1"); // begins to renew
        while (issuer.fetches.get() < 2) {
            Thread.onSpinWait();
        }

        source.close();

        issuer.lastThread.join();
    }

    private List<Future<String>> together(Callable<String> call) {
        List<Future<String>> futures = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        for (int i = 0; i < THREADS; i++) {
            futures.add(callers.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        return futures;
    }

    /** Can be stopped in the middle of a comparison. */
    private static final class Sticky {
        final CountDownLatch compared = new CountDownLatch(1);
        final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public boolean equals(Object other) {
            compared.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
