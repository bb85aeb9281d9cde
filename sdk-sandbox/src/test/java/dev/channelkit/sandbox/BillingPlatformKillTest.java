package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a client which logs in again once, and repeats the call once, lives through kills: what the sandbox promises of them. */
@Timeout(60)
class BillingPlatformKillTest {
    private static final int THREADS = 24;
    private static final int CALLS = 30;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private final ReentrantLock login = new ReentrantLock();
    private volatile String session = "";

    @Test
    void noKillFallsBetweenTheTwoAttemptsOfOneCall(BillingPlatformSandbox billing) throws Exception {
        billing.deadForm("500");
        session = Raw.billingSession(billing);
        billing.killAfterEvery(10);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> failed = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String call = Sites.where("Id = 1 AND Id < " + (thread + 2));
                failed.add(threads.submit(() -> calls(billing, call)));
            }
            for (Future<Integer> one : failed) {
                assertThat(one.get(50, TimeUnit.SECONDS)).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(billing.kills()).isBetween(2, THREADS * CALLS / 10);
        assertThat(billing.logins()).isLessThanOrEqualTo(billing.kills() + 1);
    }

    private int calls(BillingPlatformSandbox billing, String target) {
        int failed = 0;
        for (int call = 0; call < CALLS; call++) {
            failed += isAnswered(billing, target) ? 0 : 1;
        }
        return failed;
    }

    /** The attempt that counts is the one in a session that was opened for it: another's may have died before this call was refused at all. */
    private boolean isAnswered(BillingPlatformSandbox billing, String target) {
        String used = session;
        boolean opened = false;
        while (get(billing, used, target) != 200) {
            if (opened) {
                return false;
            }
            login.lock();
            try {
                opened = session.equals(used);
                if (opened) {
                    session = Raw.billingSession(billing);
                }
                used = session;
            } finally {
                login.unlock();
            }
        }
        return true;
    }

    private static int get(BillingPlatformSandbox billing, String session, String target) {
        return Raw.at(billing.baseUrl()).session(session).get(target).status();
    }
}
