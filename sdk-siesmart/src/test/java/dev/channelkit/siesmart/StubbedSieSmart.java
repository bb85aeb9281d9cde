package dev.channelkit.siesmart;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** SieSmart on loopback, answering by a function of the request; and a client to it whose waits take no time. */
public final class StubbedSieSmart implements AutoCloseable {
    public static final String TOKEN = "test-token-4711";
    public static final String ID = "test-client-id-0815";
    public static final String SECRET = "test-client-secret-0815";
    /** What a client with credentials asks first. */
    public static final String OBTAIN = "POST /oauth/token";

    private static final String BASE = "/siesmart/b2b/v1";

    private final StubServer server;
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final SieSmartClient client;

    private StubbedSieSmart(
            Function<RecordedRequest, MockResponse> answers,
            boolean fixedToken,
            UnaryOperator<SieSmartClientBuilder> settings) {
        server = StubServer.answering(BASE, answers);
        SieSmartClientBuilder builder = SieSmartClient.builder();
        if (fixedToken) {
            builder.tokens(CredentialSource.fixed(AccessToken.of(TOKEN)));
        } else {
            builder.credentials(ID, SECRET).credentialRegistry(new CredentialRegistry());
        }
        client = settings.apply(builder.urls(baseUrl(), server.url("/oauth/token"))
                        .limits(Limits.none())
                        .retry(RetryPolicy.none())
                        .timeSource(time))
                .build();
    }

    public static StubbedSieSmart answering(Function<RecordedRequest, MockResponse> answers) {
        return answering(answers, settings -> settings);
    }

    /** Answers in this order, whatever is asked; what comes after the last is refused with 418. */
    public static StubbedSieSmart inOrder(MockResponse... answers) {
        AtomicInteger next = new AtomicInteger();
        return answering(request -> {
            int turn = next.getAndIncrement();
            return turn < answers.length ? answers[turn] : status(418);
        });
    }

    public static StubbedSieSmart answering(
            Function<RecordedRequest, MockResponse> answers, UnaryOperator<SieSmartClientBuilder> settings) {
        return new StubbedSieSmart(answers, true, settings);
    }

    /** The same with a client that fetches its token: {@code answers} are asked for {@code POST /oauth/token}, too. */
    public static StubbedSieSmart withCredentials(
            Function<RecordedRequest, MockResponse> answers, UnaryOperator<SieSmartClientBuilder> settings) {
        return new StubbedSieSmart(answers, false, settings);
    }

    public SieSmartClient client() {
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

    public List<RecordedRequest> received() {
        return server.received();
    }

    /** The tags under which requests came, in order; null for one without. */
    public List<String> tags() {
        return server.received().stream()
                .map(request -> request.getHeaders().get("If-Match"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public static String line(RecordedRequest request) {
        return StubServer.line(BASE, request);
    }

    public static MockResponse.Builder json(int status, String body) {
        return StubServer.json(status, body).addHeader("X-B2B-TRACE-ID", "test-trace-1");
    }

    public static MockResponse ok(String body) {
        return json(200, body).build();
    }

    public static MockResponse tagged(String tag, String body) {
        return json(200, body).addHeader("ETag", tag).build();
    }

    public static MockResponse status(int status) {
        return json(status, "{\"code\":\"TEST\",\"userMessage\":\"said the test\"}")
                .build();
    }

    /** The answer to {@link #OBTAIN}. */
    public static MockResponse token(String token) {
        return ok("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":86400}");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
