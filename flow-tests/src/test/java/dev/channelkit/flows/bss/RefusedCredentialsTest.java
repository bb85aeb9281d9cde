package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.bss.BssClient;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that are refused are not tried until the user is locked out. */
@Timeout(60)
class RefusedCredentialsTest {
    private static final String WRONG = "test-password-that-is-wrong";

    private static CredentialException fails(BssClient client) {
        return catchThrowableOfType(
                CredentialException.class, () -> client.products().listCall().send());
    }

    @Test
    void aWrongPasswordIsSentThreeTimesInAllHoweverLongTheJobRuns() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.builder(sandbox)
                        .user(sandbox.bss().userName(), WRONG)
                        .build()) {
            for (int i = 0; i < 100; i++) {
                CredentialException failed = fails(client);
                assertThat(failed.refused()).contains(Refused.USER);
                assertThat(failed).hasMessageContaining("password").hasMessageNotContaining(WRONG);
                sandbox.clock().advance(Duration.ofMinutes(3));
            }

            sandbox.received().operation("createToken").assertCount(3);
            sandbox.received().operation("listProducts").assertNone();
            assertThat(sandbox.bss().failedLogins()).isEqualTo(3);
            assertThat(fails(client)).hasMessageContaining("3 times in a row");
        }
    }

    @Test
    void aWrongPasswordIsSentOnceByManyThreads() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.of(sandbox.bss())
                        .user(sandbox.bss().userName(), WRONG)
                        .build()) {
            for (Future<?> read :
                    Together.call(50, () -> client.products().listCall().send())) {
                assertThat(catchThrowableOfType(ExecutionException.class, read::get))
                        .hasCauseInstanceOf(CredentialException.class);
            }

            assertThat(sandbox.bss().failedLogins()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasswordThatIsChangedInTheMiddleOfARunEndsIt(boolean refreshes) {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().withRefreshToken(refreshes))
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            client.products().listCall().send();
            BssSandbox bss = sandbox.bss();
            bss.changePassword("test-password-that-is-new");
            bss.expireTokens();
            bss.expireRefreshTokens();

            assertThatThrownBy(() -> client.products().listCall().send())
                    .as("what was said of the token")
                    .isInstanceOf(AuthenticationException.class);
            for (int i = 0; i < 20; i++) {
                assertThat(fails(client).refused()).contains(Refused.USER);
            }

            assertThat(bss.failedLogins()).isEqualTo(1);
            sandbox.received().operation("createToken").assertCount(refreshes ? 3 : 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401"})
    void aWrongKeyIsToldFromAWrongPassword(String status) {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().with("invalidClient", status))
                        .start();
                BssClient client = Reseller.builder(sandbox)
                        .credentials(sandbox.bss().clientKey(), WRONG)
                        .build()) {
            for (int i = 0; i < 20; i++) {
                CredentialException failed = fails(client);
                assertThat(failed.refused()).contains(Refused.CLIENT);
                assertThat(failed).hasMessageContaining("client id and secret").hasMessageNotContaining(WRONG);
            }

            assertThat(sandbox.received().operation("createToken").count()).isBetween(1, 3);
            assertThat(sandbox.bss().failedLogins()).isZero();
        }
    }
}
