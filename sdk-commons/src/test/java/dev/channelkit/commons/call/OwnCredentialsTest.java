package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.RequestHeaders;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that want other credentials than their client's. */
class OwnCredentialsTest {
    private static final Operation TOKEN = Operation.builder("stub", "token", "POST", "/token")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .ownCredentials()
            .build();

    private final AtomicInteger invalidated = new AtomicInteger();

    @Test
    void theCallCarriesWhatItsCallerGivesAndNothingOfTheClients() {
        try (StubbedProvider provider = withASession()) {
            provider.answers(200, "{}");

            Object unused = token(provider, "test-key", "test-secret").send();

            RecordedRequest request = provider.nextRequest();
            assertThat(request.getHeaders().values("Authorization"))
                    .containsExactly("Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=");
            assertThat(request.getHeaders().get("sessionid")).isNull();
        }
    }

    @Test
    void aRefusalOfThemEndsNothingOfTheClients() {
        try (StubbedProvider provider = withASession()) {
            provider.answers(401, "").answers(200, "{}");

            assertThatThrownBy(() -> token(provider, "test-key", "test-secret").send())
                    .isInstanceOf(AuthenticationException.class);
            assertThat(provider.requests()).isEqualTo(1);
            assertThat(invalidated).hasValue(0);
        }
    }

    @Test
    void neitherDryRunsNorEchoesShowThem() {
        try (StubbedProvider provider = withASession()) {
            provider.answers(400, "{\"message\":\"dGVzdC1rZXk6dGVzdC1zZWNyZXQ= is test-key with test-secret\"}");
            Call<RawValue> call = token(provider, "test-key", "test-secret");

            assertThat(call.dryRun().toString() + call + call.request())
                    .contains("Authorization")
                    .doesNotContain("dGVzdC1r", "test-key", "test-secret", "sessionid");
            assertThatThrownBy(call::send)
                    .hasMessageContaining("*** is *** with ***")
                    .hasMessageNotContaining("test-secret");
        }
    }

    @Test
    void withoutThemThereIsNoCall() {
        @Nullable BasicCredentials none = null;

        assertThatThrownBy(() -> request(none)).isInstanceOf(InvalidRequestException.class);
    }

    @SuppressWarnings("NullAway") // what callers do whose compiler does not look
    private static CallRequest request(@Nullable BasicCredentials credentials) {
        return CallRequest.of(TOKEN).credentials(credentials).build();
    }

    private static Call<RawValue> token(StubbedProvider provider, String key, String secret) {
        return provider.transport().call(TOKEN, Answer.value(Scalars.RAW), request(BasicCredentials.of(key, secret)));
    }

    private StubbedProvider withASession() {
        CredentialSource<String> source = new CredentialSource<>() {
            @Override
            public String get() {
                return "test-session-1";
            }

            @Override
            public void invalidate(String used) {
                invalidated.incrementAndGet();
            }
        };
        Authorizer<String> header = new Authorizer<>() {
            @Override
            public void authorize(String credential, RequestHeaders headers) {
                headers.set("sessionid", credential);
            }

            @Override
            public List<String> secrets(String credential) {
                return List.of(credential);
            }
        };
        return StubbedProvider.start(settings -> settings.credentials(source, header));
    }
}
