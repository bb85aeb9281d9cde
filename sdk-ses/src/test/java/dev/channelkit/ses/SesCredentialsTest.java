package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.ses.model.CustomerCreate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesCredentialsTest {
    private static final CustomerCreate JOHN = CustomerCreate.builder()
            .name("John Doe")
            .company("Acme")
            .email("john@example.com")
            .build();

    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class AsAPair {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "\t\n"})
        void aBlankKeyIsRefusedAtOnce(String key) {
            CredentialException e =
                    failure(CredentialException.class, () -> SesClient.builder().credentials(key, SesServer.SECRET));

            assertThat(e).hasMessageContaining("key").hasMessageContaining("blank");
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "\t\n"})
        void aBlankSecretIsRefusedAtOnce(String secret) {
            CredentialException e =
                    failure(CredentialException.class, () -> SesClient.builder().credentials(SesServer.KEY, secret));

            assertThat(e).hasMessageContaining("secret").hasMessageContaining("blank");
        }

        @ParameterizedTest
        @ValueSource(strings = {SesServer.KEY + ":", ":" + SesServer.KEY, "a:" + SesServer.KEY})
        void aColonInTheKeyIsRefused(String key) {
            CredentialException e =
                    failure(CredentialException.class, () -> SesClient.builder().credentials(key, SesServer.SECRET));

            assertThat(e).hasMessageContaining("':'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {SesServer.SECRET + "\r\nX-Injected: 1", SesServer.SECRET + "ö", "\u0000" + SesServer.SECRET})
        void whatBasicCannotCarryIsRefused(String secret) {
            CredentialException e =
                    failure(CredentialException.class, () -> SesClient.builder().credentials(SesServer.KEY, secret));

            assertThat(e).hasMessageContaining("printable ASCII");
        }

        @Test
        void aColonInTheSecretIsTheSecretsOwn() throws Exception {
            ses.answer(SesServer.customers());

            ses.open(ses.builder().credentials("test-key", "test:secret"))
                    .customers()
                    .list()
                    .toList();

            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("test-key:test:secret");
        }

        @Test
        void thePairGoesOutWithTheFirstRequestUnasked() throws Exception {
            ses.answer(SesServer.customers());

            ses.client().customers().list().toList();

            assertThat(ses.request().getHeaders().values("Authorization"))
                    .containsExactly("Basic dGVzdC1rZXktNDcxMTp0ZXN0LXNlY3JldD8/Pz4+Pg==");
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void aWrongPairIsAskedForOnceAndReported() {
            ses.answer(401, "{\"success\":false,\"message\":\"Unknown key " + SesServer.KEY + "\"}");

            AuthenticationException e = failure(
                    AuthenticationException.class,
                    () -> ses.open(ses.builder()).customers().get("4022"));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(e).hasMessageContaining("provider says \"Unknown key ***\"");
            assertThat(ses.requests()).isEqualTo(1);
        }
    }

    @Nested
    class FromTheEnvironment {

        @Test
        void theVariablesServeWhereNothingElseIsGiven() throws Exception {
            ses.answer(SesServer.customers());

            ses.open(builder(Map.of("SES_API_KEY", "env-key", "SES_API_SECRET", "env-secret"))
                            .baseUrl(ses.baseUrl()))
                    .customers()
                    .list()
                    .toList();

            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("env-key:env-secret");
        }

        @Test
        void whatTheBuilderIsGivenGoesBefore() throws Exception {
            ses.answer(SesServer.customers());

            ses.open(builder(Map.of("SES_API_KEY", "env-key", "SES_API_SECRET", "env-secret"))
                            .credentials("test-key", "test-secret")
                            .baseUrl(ses.baseUrl()))
                    .customers()
                    .list()
                    .toList();

            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("test-key:test-secret");
        }

        @Test
        void thatBothAreMissingIsSaidByName() {
            CredentialException e =
                    failure(CredentialException.class, () -> builder(Map.of()).build());

            assertThat(e).hasMessageContaining("has no SES_API_KEY and SES_API_SECRET");
        }

        @Test
        void aSecretWithoutKeyIsNotEnough() {
            CredentialException e = failure(
                    CredentialException.class,
                    () -> builder(Map.of("SES_API_SECRET", SesServer.SECRET)).build());

            assertThat(e.what()).endsWith("has no SES_API_KEY");
        }

        @Test
        void aKeyWithoutSecretIsNotEnough() {
            CredentialException e = failure(
                    CredentialException.class,
                    () -> builder(Map.of("SES_API_KEY", SesServer.KEY)).build());

            assertThat(e.what()).endsWith("has no SES_API_SECRET");
        }

        @Test
        void aBlankVariableIsNoCredential() {
            CredentialException e = failure(
                    CredentialException.class,
                    () -> builder(Map.of("SES_API_KEY", SesServer.KEY, "SES_API_SECRET", " "))
                            .build());

            assertThat(e).hasMessageContaining("blank");
        }

        private SesClientBuilder builder(Map<String, String> environment) {
            return new SesClientBuilder(environment::get);
        }
    }

    @Nested
    class FromASupplier {

        @Test
        void itIsAskedAtEveryUse() throws Exception {
            ses.answer(SesServer.customers()).answer(SesServer.customers());
            AtomicInteger turn = new AtomicInteger();
            SesClient client = ses.open(ses.builder()
                    .credentials(() -> BasicCredentials.of("key-" + turn.incrementAndGet(), "test-secret")));

            client.customers().list().toList();
            client.customers().list().toList();

            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("key-1:test-secret");
            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("key-2:test-secret");
        }

        @Test
        void itIsNotAskedWhileTheClientIsBuiltNorForADryRun() {
            AtomicInteger asked = new AtomicInteger();
            SesClient client = ses.open(ses.builder().credentials(() -> {
                asked.incrementAndGet();
                return BasicCredentials.of("test-key", "test-secret");
            }));

            client.customers().getCall("4022").dryRun();

            assertThat(asked).hasValue(0);
        }

        @Test
        void aKeyReplacedMeanwhileIsTakenAfterA401EvenByACallThatIsNeverRepeated() throws Exception {
            ses.answer(401, "{\"success\":false,\"message\":\"revoked\"}")
                    .answer(SesServer.customers("{\"id\":\"9\"}"));
            SesClient client = ses.open(ses.builder()
                    .credentials(
                            () -> BasicCredentials.of(ses.requests() == 0 ? "old-key" : "new-key", "test-secret")));

            String id = client.customers().create(JOHN).id();

            assertThat(id).isEqualTo("9");
            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("old-key:test-secret");
            assertThat(decoded(ses.request().getHeaders().get("Authorization"))).isEqualTo("new-key:test-secret");
        }

        @Test
        void aSecond401Stands() {
            ses.answer(401, "{\"success\":false}").answer(401, "{\"success\":false}");
            AtomicInteger turn = new AtomicInteger();
            SesClient client = ses.open(ses.builder()
                    .credentials(() -> BasicCredentials.of("key-" + turn.incrementAndGet(), "test-secret")));

            failure(AuthenticationException.class, () -> client.customers().create(JOHN));

            assertThat(ses.requests()).isEqualTo(2);
        }

        @Test
        void itsFailureIsACredentialExceptionAndNothingIsSent() {
            SesClient client = ses.open(ses.builder().credentials(() -> {
                throw new IllegalStateException("the vault is sealed");
            }));

            CredentialException e =
                    failure(CredentialException.class, () -> client.customers().create(JOHN));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            // its message might quote the secret
            assertThat(e).rootCause().hasToString("java.lang.IllegalStateException");
            assertThat(ses.requests()).isZero();
        }

        @Test
        void thatItGivesNothingIsACredentialException() {
            SesClient client = ses.open(ses.builder().credentials(() -> null));

            CredentialException e =
                    failure(CredentialException.class, () -> client.customers().get("4022"));

            assertThat(e).hasMessageContaining("gave none");
        }
    }

    private static String decoded(String authorization) {
        assertThat(authorization).startsWith("Basic ");
        return new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.US_ASCII);
    }
}
