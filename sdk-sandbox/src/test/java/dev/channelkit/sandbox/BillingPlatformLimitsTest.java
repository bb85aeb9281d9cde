package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BillingPlatformLimitsTest {
    @Test
    void aWindowHoldsSoManyCallsAndSaysNothingOfWhen() {
        BillingPlatformProfile profile = BillingPlatformProfile.usual()
                .with("rateLimit", "3")
                .with("rateWindow", "PT1H")
                .with("rateClock", "sandbox");
        try (Sandbox sandbox = with(profile)) {
            Raw api = Raw.billing(sandbox);
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);

            Raw.Reply beyond = api.get("/C_SITE/1");

            assertThat(beyond.status()).isEqualTo(429);
            assertThat(beyond.header("Retry-After")).isEmpty();
            assertThat(beyond.json().path("error").asText()).isEqualTo("too_many_requests");
            sandbox.clock().advance(Duration.ofMinutes(61));
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
        }
    }

    @Test
    void aDayHoldsSoManyByTheClock() {
        try (Sandbox sandbox =
                with(BillingPlatformProfile.usual().with("dailyLimit", "2").with("retryAfter", "true"))) {
            Raw api = Raw.billing(sandbox);
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
            Raw.Reply beyond = api.get("/C_SITE/1");
            assertThat(beyond.status()).isEqualTo(429);
            assertThat(Integer.parseInt(beyond.header("Retry-After"))).isBetween(80_000, 86_401);
            sandbox.clock().advance(Duration.ofHours(23));
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(429);
            sandbox.clock().advance(Duration.ofMinutes(61));
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
            sandbox.reset();
            assertThat(Raw.billing(sandbox).get("/C_SITE/1").status()).isEqualTo(200);
        }
    }

    @Test
    void soManyAreWorkedOnAtOnce() throws Exception {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("atOnce", "1"))) {
            Raw api = Raw.billing(sandbox);
            // the call is under way until the sandbox closes
            sandbox.fault(Fault.delay(Duration.ofHours(1)).on("retrieveRecord").times(1));
            CompletableFuture<Raw.Reply> slow = CompletableFuture.supplyAsync(() -> api.get("/C_SITE/1"));
            while (sandbox.received().operation("retrieveRecord").count() == 0) {
                Thread.onSpinWait();
            }
            assertThat(api.get("/C_SITE/2").status()).isEqualTo(429);
            assertThat(api.get("/C_SITE/2").status()).isEqualTo(429);
            sandbox.close();
            assertThat(slow.handle((reply, gone) -> true).get(20, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void roomIsGivenBackByRefusedCallsToo() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("atOnce", "1"))) {
            Raw api = Raw.billing(sandbox);
            sandbox.fault(Fault.reset().on("queryPost").times(1));
            for (int call = 0; call < 3; call++) {
                assertThat(api.get("/nowhere/at/all").status()).isEqualTo(404);
                assertThat(api.get("/C_SITE/1?x=y").status()).isEqualTo(400);
                assertThat(api.header("X-Sandbox-Fault: nonsense")
                                .get("/C_SITE/1")
                                .status())
                        .isEqualTo(400);
            }
            assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
        }
    }

    @Test
    void thereIsNoLimitUnlessOneIsSetAndTheVendorsAreKnown() {
        BillingPlatformProfile vendor = BillingPlatformProfile.usual().withVendorLimits();

        assertThat(vendor.rateLimit()).hasValue(15);
        assertThat(vendor.atOnce()).hasValue(8);
        assertThat(vendor.dailyLimit()).hasValue(100_000);
        assertThat(BillingPlatformProfile.usual().rateLimit()).isEmpty();
        try (Sandbox sandbox = with(BillingPlatformProfile.usual())) {
            Raw api = Raw.billing(sandbox);
            for (int call = 0; call < 40; call++) {
                assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
            }
        }
    }

    private static Sandbox with(BillingPlatformProfile profile) {
        return Sandbox.builder().billingplatform(profile).data(Sites.DATA).start();
    }
}
