package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are wrong, or become so: told once, and no user is locked out for it. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class SessionRefusedTest {
    private static final String WRONG = "wrong-test-password";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Sandbox refusing(String form) {
        return Sandbox.builder()
                .billingplatform(BillingPlatformProfile.usual()
                        .with("loginRefusal", form)
                        .with("lockAfter", "3"))
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "401", "500"})
    void aWrongPasswordInManyThreadsIsTriedOnceInHalfAMinute(String form) throws Exception {
        ManualTime time = ManualTime.stopped(NOON);
        try (Sandbox sandbox = refusing(form);
                BillingPlatformClient client = Billing.of(sandbox.billingplatform())
                        .user(sandbox.billingplatform().userName(), WRONG)
                        .timeSource(time)
                        .build()) {
            BillingPlatformSandbox billing = sandbox.billingplatform();
            for (Future<Throwable> call : Together.call(
                    100, () -> catchThrowable(() -> client.accounts().get("7001")))) {
                assertThat(call.get())
                        .isInstanceOf(CredentialException.class)
                        .hasMessageNotContaining(WRONG)
                        .hasMessageNotContaining(billing.userName());
            }
            assertThat(billing.failedLogins()).isEqualTo(1);

            time.advance(Duration.ofSeconds(29));
            assertThatThrownBy(() -> client.accounts().get("7001")).isInstanceOf(CredentialException.class);
            assertThat(billing.failedLogins()).isEqualTo(1);

            time.advance(Duration.ofSeconds(2));
            assertThatThrownBy(() -> client.accounts().get("7001")).isInstanceOf(CredentialException.class);
            assertThat(billing.failedLogins()).isEqualTo(2);
            assertThat(billing.isLocked()).isFalse();
            assertThat(sandbox.received().operation("getAccount").count()).isZero();
        }
    }

    /** The user is not locked out by one wrong job that shares nothing with the right one. */
    @Test
    void aWrongPasswordDoesNotKeepTheRightOneOut() {
        CredentialRegistry registry = new CredentialRegistry();
        try (Sandbox sandbox = refusing("entry");
                BillingPlatformClient wrong = Billing.of(sandbox)
                        .user(sandbox.billingplatform().userName(), WRONG)
                        .credentialRegistry(registry)
                        .build();
                BillingPlatformClient right =
                        Billing.of(sandbox).credentialRegistry(registry).build()) {
            assertThatThrownBy(() -> wrong.accounts().get("7001")).isInstanceOf(CredentialException.class);

            assertThat(right.accounts().get("7001").id()).isEqualTo("7001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "401", "500"})
    void aPasswordThatIsChangedMeanwhileEndsInOneClearError(String form) {
        try (Sandbox sandbox = refusing(form);
                BillingPlatformClient client = Billing.client(sandbox)) {
            BillingPlatformSandbox billing = sandbox.billingplatform();
            read(client);
            billing.changePassword("another-test-password");
            read(client); // the session goes on
            billing.killSessions();

            assertThatThrownBy(() -> client.accounts().create(Billing.account("N-1")))
                    .isInstanceOf(AuthenticationException.class);
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> client.accounts().create(Billing.account("N-1")))
                        .isInstanceOf(CredentialException.class)
                        .hasMessageContaining("password");
                assertThat(client.accounts().create(Billing.accounts(3)).notSent())
                        .hasSize(3);
            }
            assertThat(billing.failedLogins()).isEqualTo(1);
            assertThat(Billing.stored(sandbox, "N-")).isZero();

            try (BillingPlatformClient next = Billing.of(sandbox)
                    .user(billing.userName(), "another-test-password")
                    .build()) {
                read(next);
            }
        }
    }

    @Test
    void aBlankSessionIdIsToldAndNotTriedAgain() {
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual().with("blankSession", "true"))
                        .start();
                BillingPlatformClient client = Billing.client(sandbox)) {
            for (int i = 0; i < 3; i++) {
                CredentialException e = catchThrowableOfType(
                        CredentialException.class, () -> client.accounts().get("7001"));
                assertThat(e).hasMessageContaining("SessionID");
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            }
            assertThat(sandbox.received().operation("login").count()).isEqualTo(1);
            assertThat(sandbox.received().operation("getAccount").count()).isZero();
        }
    }

    private static void read(BillingPlatformClient client) {
        assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
    }
}
