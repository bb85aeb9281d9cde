package dev.channelkit.bss;

import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** BSS on loopback, answering by a function of the request; and a client to it whose waits take no time. */
public final class StubbedBss implements AutoCloseable {
    public static final String TOKEN = "test-token-4711";
    public static final String KEY = "test-client-key-0815";
    public static final String SECRET = "test+client/secret=";
    public static final String USER = "test-user";
    public static final String PASSWORD = "test-password-0815";
    /** What a client with credentials asks first. */
    public static final String OBTAIN = "POST /oauth/token";

    private static final String BASE = "/api";

    private final StubServer server;
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final BssClient client;

    private StubbedBss(
            Function<RecordedRequest, MockResponse> answers,
            boolean fixedToken,
            UnaryOperator<BssClientBuilder> settings) {
        server = StubServer.answering(BASE, answers);
        BssClientBuilder builder = BssClient.builder();
        if (fixedToken) {
            builder.tokens(CredentialSource.fixed(AccessToken.of(TOKEN)));
        } else {
            builder.credentials(KEY, SECRET).user(USER, PASSWORD).credentialRegistry(new CredentialRegistry());
        }
        client = settings.apply(builder.baseUrl(baseUrl())
                        .limits(Limits.none())
                        .retry(RetryPolicy.none())
                        .timeSource(time))
                .build();
    }

    public static StubbedBss answering(Function<RecordedRequest, MockResponse> answers) {
        return answering(answers, settings -> settings);
    }

    public static StubbedBss answering(
            Function<RecordedRequest, MockResponse> answers, UnaryOperator<BssClientBuilder> settings) {
        return new StubbedBss(answers, true, settings);
    }

    /** With readings of quantities; null for one that the client is not told. */
    public static StubbedBss reading(
            @Nullable QuantityReading orderItems,
            @Nullable QuantityReading requests,
            Function<RecordedRequest, MockResponse> answers) {
        return answering(answers, settings -> {
            if (orderItems != null) {
                settings.orderQuantity(orderItems);
            }
            return requests == null ? settings : settings.requestQuantity(requests);
        });
    }

    /** The same with a client that fetches its token: {@code answers} are asked for {@code POST /oauth/token}, too. */
    public static StubbedBss withCredentials(
            Function<RecordedRequest, MockResponse> answers, UnaryOperator<BssClientBuilder> settings) {
        return new StubbedBss(answers, false, settings);
    }

    public BssClient client() {
        return client;
    }

    public ManualTime time() {
        return time;
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /** Method and path below the base URL, with the decoded query, of what arrived, in order. */
    public List<String> requests() {
        return server.requests();
    }

    /** Those of them that are no reads, with their bodies. */
    public List<String> writes() {
        return server.writes();
    }

    public List<RecordedRequest> received() {
        return server.received();
    }

    public static String line(RecordedRequest request) {
        return StubServer.line(BASE, request);
    }

    public static MockResponse ok(String body) {
        return StubServer.json(200, body).build();
    }

    public static MockResponse status(int status) {
        return StubServer.json(status, "{\"message\":\"said the test\"}").build();
    }

    /** The answer to {@link #OBTAIN}. */
    public static MockResponse token(String token) {
        return ok("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
