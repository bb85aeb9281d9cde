package dev.channelkit.bss;

import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
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

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final BssClient client;

    private StubbedBss(
            Function<RecordedRequest, MockResponse> answers,
            boolean fixedToken,
            UnaryOperator<BssClientBuilder> settings) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                received.add(request);
                return answers.apply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        BssClientBuilder builder = BssClient.builder();
        if (fixedToken) {
            builder.tokens(CredentialSource.fixed(AccessToken.of(TOKEN)));
        } else {
            builder.credentials(KEY, SECRET).user(USER, PASSWORD).tokenRegistry(new CredentialRegistry());
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
        return server.url(BASE).toString();
    }

    /** Method and path below the base URL, with the decoded query, of what arrived, in order. */
    public List<String> requests() {
        return new ArrayList<>(received.stream().map(StubbedBss::line).toList());
    }

    /** Those of them that are no reads, with their bodies. */
    public List<String> writes() {
        return new ArrayList<>(received.stream()
                .filter(request -> !"GET".equals(request.getMethod()))
                .map(request -> (line(request) + " " + body(request)).strip())
                .toList());
    }

    public List<RecordedRequest> received() {
        return new ArrayList<>(received);
    }

    public static String line(RecordedRequest request) {
        String query = request.getUrl().query();
        return request.getMethod() + " " + request.getUrl().encodedPath().replaceFirst("^" + BASE, "")
                + (query == null ? "" : "?" + query);
    }

    public static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    public static MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    public static MockResponse ok(String body) {
        return json(200, body).build();
    }

    public static MockResponse status(int status) {
        return json(status, "{\"message\":\"said the test\"}").build();
    }

    /** The answer to {@link #OBTAIN}. */
    public static MockResponse token(String token) {
        return ok("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    public static MockResponse noContent() {
        return new MockResponse.Builder().code(204).build();
    }

    /** Takes the request, and the connection breaks before an answer. */
    public static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
