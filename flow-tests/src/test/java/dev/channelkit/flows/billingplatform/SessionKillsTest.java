package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that the platform ends while calls are under way, told in every form that is known. */
@ExtendWith(SandboxExtension.class)
@Timeout(120)
class SessionKillsTest {
    private static final int THREADS = 300;
    private static final int CALLS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"401", "401empty", "500", "unauthorized", "unauthorized200", "entry", "entryText", "cycle"})
    void noCallOfManyThreadsFailsForAKill(String form, Sandbox sandbox) throws Exception {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        billing.deadForm(form);
        billing.killAfterEvery(100);
        AtomicInteger thread = new AtomicInteger();
        try (BillingPlatformClient client = Billing.of(billing).build()) {
            // different ids: by its call the sandbox knows an attempt again
            List<Future<List<String>>> read = Together.call(
                    THREADS, () -> read(client, Billing.FIRST_ACCOUNT + CALLS * thread.getAndIncrement()));

            for (Future<List<String>> ids : read) {
                assertThat(ids.get()).hasSize(CALLS);
            }
            assertThat(billing.kills()).isPositive();
            assertThat(billing.logins()).isLessThanOrEqualTo(billing.kills() + 1);
            billing.killAfterEvery(0);
        }

        assertThat(billing.openSessions()).isZero();
        assertThat(billing.callsWithBoth()).isZero();
    }

    private static List<String> read(BillingPlatformClient client, int from) {
        List<String> ids = new ArrayList<>();
        for (int id = from; id < from + CALLS; id++) {
            ids.add(client.accounts().get(Integer.toString(id)).id());
            assertThat(ids).last().isEqualTo(Integer.toString(id));
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource({
        "401,read",
        "401empty,read",
        "500,read",
        "unauthorized,read",
        "unauthorized200,read",
        "entry,read",
        "entryText,read",
        "401,write",
        "401empty,write",
        "500,write",
        "unauthorized,write",
        "unauthorized200,write",
        "entry,write",
        "entryText,write"
    })
    void killedBetweenItsAttemptsACallFailsOnceAndNotForEver(String form, String kind, Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        billing.deadForm(form);
        AtomicInteger attempts = new AtomicInteger();
        try (BillingPlatformClient client = Billing.of(sandbox)
                .httpClient(killing(billing, attempts, "/ACCOUNT"))
                .build()) {
            Records<Account> accounts = client.accounts();
            AuthenticationException thrown = catchThrowableOfType(AuthenticationException.class, () -> {
                Object unused = kind.equals("read") ? accounts.get("7001") : accounts.create(Billing.account("N-1"));
            });

            assertThat(thrown.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(attempts).hasValue(2);
            assertThat(billing.logins()).isEqualTo(2);
            assertThat(Billing.stored(sandbox, "N-")).isZero();
        }
        assertThat(billing.openSessions()).isZero();
    }

    /** By the time the refusal comes, the session that took the place of the dead one is dead as well, and nobody has noticed. */
    @Test
    void aCallThatIsOvertakenByTwoKillsGoesThrough(Sandbox sandbox) throws Exception {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        CountDownLatch setOut = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OkHttpClient slow = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    if (chain.request().url().encodedPath().endsWith("/7002")) {
                        setOut.countDown();
                        Uninterrupted.await(goOn);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        try (BillingPlatformClient client = Billing.of(billing).httpClient(slow).build()) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            CompletableFuture<String> late = CompletableFuture.supplyAsync(
                    () -> client.accounts().get("7002").id());
            Uninterrupted.await(setOut);
            billing.killSessions();
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            billing.killSessions();
            goOn.countDown();

            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo("7002");
            assertThat(billing.logins()).isEqualTo(3);
        }
    }

    /** A session that dies under a write is no reason to write twice. */
    @ParameterizedTest
    @ValueSource(strings = {"401", "401empty", "500", "unauthorized", "unauthorized200", "entry", "entryText"})
    void aWriteInADeadSessionIsDoneOnce(String form, Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        billing.deadForm(form);
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            assertThat(billing.killSessions()).isEqualTo(1);

            assertThat(client.accounts().create(Billing.accounts(3)).orThrow().succeeded())
                    .hasSize(3);

            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(3);
            assertThat(billing.logins()).isEqualTo(2);
        }
    }

    @Test
    void aServerFaultIsNoDeadSession(Sandbox sandbox) {
        try (BillingPlatformClient client = Billing.client(sandbox)) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            sandbox.fault(Fault.status(500).on("createAccounts"));

            assertThat(catchThrowable(() -> client.accounts().create(Billing.account("N-1"))))
                    .isNotInstanceOf(AuthenticationException.class);

            assertThat(sandbox.received().operation("createAccounts").count()).isEqualTo(1);
            assertThat(sandbox.billingplatform().logins()).isEqualTo(1);
        }
    }

    private static OkHttpClient killing(BillingPlatformSandbox billing, AtomicInteger attempts, String path) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (chain.request().url().encodedPath().contains(path)) {
                        attempts.incrementAndGet();
                        billing.killSessions();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }
}
