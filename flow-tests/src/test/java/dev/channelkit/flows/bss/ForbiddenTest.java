package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 403 in the middle of a run, which may be the rate limit. */
class ForbiddenTest {
    /** Fewer than the walk over all subscriptions needs; who comes too early is pushed back. */
    private static final BssProfile LIMITED =
            BssProfile.usual().withRateLimit(10, Duration.ofSeconds(5)).with("rateClock", "sandbox");

    private static List<String> ids(BssClient client) {
        return client.subscriptions().list(q -> q.pageSize(100)).stream()
                .map(Subscription::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWalkBacksOffAndDeliversAll(boolean saysWhen) {
        BssProfile profile = LIMITED.with("retryAfter", Boolean.toString(saysWhen));
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            SandboxTime time = new SandboxTime(sandbox.clock());
            try (BssClient client = Reseller.builder(sandbox).timeSource(time).build()) {
                assertThat(ids(client)).hasSize(3_000).doesNotHaveDuplicates();

                assertThat(sandbox.received()
                                .matching(call -> call.status().orElse(0) == 403)
                                .count())
                        .isPositive();
                assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(5));
                sandbox.received().operation("createToken").assertCount(1);
            }
        }
    }

    @Test
    void aReadIsRepeatedThreeTimesWithGrowingPauses() {
        try (Sandbox sandbox = Sandbox.start()) {
            SandboxTime time = new SandboxTime(sandbox.clock());
            try (BssClient client = Reseller.builder(sandbox).timeSource(time).build()) {
                sandbox.fault(Fault.status(403).on("listProducts"));

                PermissionDeniedException denied = catchThrowableOfType(
                        PermissionDeniedException.class,
                        () -> client.products().listCall().send());

                assertThat(denied.mayBeRateLimit()).isTrue();
                assertThat(denied).hasMessageContaining("or too many calls came");
                sandbox.received().operation("listProducts").assertCount(4);
                assertThat(time.passed()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(14));
            }
        }
    }

    @Test
    void aWriteIsNotRepeatedAndSaysWhatItMayBe() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            sandbox.fault(Fault.status(403).header("Retry-After", "1").on("createOrder"));

            PermissionDeniedException denied = catchThrowableOfType(
                    PermissionDeniedException.class,
                    () -> client.orders().draft(Reference.of("PO-1881"), Reseller.ORDER));

            assertThat(denied.mayBeRateLimit()).isTrue();
            assertThat(denied.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(denied).hasMessageContaining("or too many calls came");
            assertThat(denied.retryAfter()).contains(Duration.ofSeconds(1));
            sandbox.received().operation("createOrder").assertCount(1);
            sandbox.received().operation("createToken").assertCount(1);
        }
    }

    @Test
    void theFreeEditionReadsAndDoesNotWrite() {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().with("edition", "free"))
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            assertThat(ids(client)).hasSize(3_000);

            PermissionDeniedException denied = catchThrowableOfType(
                    PermissionDeniedException.class,
                    () -> client.orders().draft(Reference.of("PO-1881"), Reseller.ORDER));

            assertThat(denied.mayBeRateLimit()).isTrue();
            sandbox.received().operation("createOrder").assertCount(1);
        }
    }
}
