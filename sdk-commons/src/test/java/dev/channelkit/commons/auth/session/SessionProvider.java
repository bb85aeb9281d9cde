package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.operation.DeadCredential;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A provider on loopback with login and logout, whose sessions can be killed, and clients of it. */
final class SessionProvider implements AutoCloseable {
    static final String USER = "test-user-name";
    static final String PASSWORD = "test-password-of-nobody";

    private static final Envelope ERRORS = new Envelope(
                    List.of(""), null, List.of("/error"), List.of("/message"), null, List.of())
            .withForms(new ErrorForms(
                    new ErrorForms.Listed("/errors", "error_code", "error_text", null), Set.of(), false));
    static final DeadCredential FORMS = new DeadCredential(
            Set.of(401),
            Set.of("INVALID_SESSION_ID"),
            Set.of("unauthorized"),
            List.of("ErrorCode", "ErrorText"),
            List.of("Id", "success"),
            ERRORS);

    static final Dead UNAUTHORIZED = new Dead(401, "");
    static final Dead LISTED = new Dead(500, "{\"errors\":[{\"error_code\":\"INVALID_SESSION_ID\"}]}");
    static final Dead WORD = new Dead(200, "{\"error\":\"Unauthorized\",\"message\":\"Invalid session ID\"}");
    static final Dead ENTRY = new Dead(
            200, "{\"createResponse\":[{\"Id\":null,\"ErrorCode\":\"9\",\"ErrorText\":[\"INVALID_SESSION_ID\"]}]}");

    private static final Operation LOGIN = operation("login", "POST", "/login", RetryRule.SAME)
            .envelope(ERRORS.withPayload("/loginResponse/SessionID")
                    .withFailure(new ReportedFailure(
                            "/loginResponse", "ErrorCode", Set.of("0", ""), "ErrorText", null, null)))
            .anonymous()
            .build();
    private static final Operation LOGOUT =
            operation("logout", "POST", "/logout", RetryRule.SAME).build();
    static final Operation READ =
            operation("read", "GET", "/things", RetryRule.SAFE).build();
    private static final Operation CREATE =
            operation("create", "POST", "/things", RetryRule.NEVER).build();

    final MockWebServer server = PromptServer.create();
    final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    final CredentialRegistry registry = new CredentialRegistry();
    final List<String> headers = new ArrayList<>();
    volatile CountDownLatch loginGate = new CountDownLatch(0);
    volatile CountDownLatch logoutGate = new CountDownLatch(0);
    volatile CountDownLatch loginBegun = new CountDownLatch(1);
    final CountDownLatch logoutBegun = new CountDownLatch(1);
    final Semaphore loggedOut = new Semaphore(0);
    volatile @Nullable MockResponse loginAnswers;
    volatile @Nullable MockResponse thingAnswers;
    volatile boolean oneSession;
    volatile int logoutStatus = 200;
    volatile String thing = "{\"retrieveResponse\":[{\"Id\":\"1\"}]}";

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> open = new HashSet<>();
    private final Set<String> betweenAttempts = new HashSet<>();
    private List<Dead> forms = List.of(UNAUTHORIZED);
    private int killEvery = Integer.MAX_VALUE;
    private boolean killsNew;
    private int sinceKill;
    private int kills;
    private int logins;
    private int logouts;
    private int things;

    /** How an answer says that a session is dead. */
    record Dead(int status, String body) {}

    static SessionProvider start() {
        SessionProvider provider = new SessionProvider();
        provider.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return provider.answer(request);
            }
        });
        try {
            provider.server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return provider;
    }

    SessionProvider killsEvery(int answers) {
        killEvery = answers;
        return this;
    }

    /** Each session is dead as soon as it is there. */
    SessionProvider killsNew() {
        killsNew = true;
        return this;
    }

    SessionProvider dyingAs(Dead... these) {
        forms = List.of(these);
        return this;
    }

    void kill() {
        locked(() -> {
            open.clear();
            kills++;
        });
    }

    int kills() {
        return kills;
    }

    int logins() {
        return logins;
    }

    int logouts() {
        return logouts;
    }

    int things() {
        return things;
    }

    Set<String> open() {
        return Set.copyOf(open);
    }

    Sessions.Builder sessions() {
        return Sessions.of("sessionid", SessionProvider::calls)
                .user(USER, PASSWORD)
                .registry(registry);
    }

    Transport client() {
        return client(sessions().build(), settings -> settings);
    }

    Transport client(Sessions sessions, UnaryOperator<Transport.Builder> settings) {
        return settings.apply(settings().credentials(sessions)).build();
    }

    Transport.Builder settings() {
        return Transport.builder("stub")
                .baseUrl(server.url("/acme").toString())
                .limitRegistry(new LimitRegistry())
                .retry(RetryPolicy.standard())
                .deadCredential(FORMS)
                .timeSource(time);
    }

    static Call<RawValue> read(Transport client) {
        return client.call(READ, Answer.value(Scalars.RAW), CallRequest.of(READ).build());
    }

    static Call<RawValue> create(Transport client) {
        return client.call(
                CREATE,
                Answer.value(Scalars.RAW),
                CallRequest.of(CREATE).body(Body.json("{\"brmObjects\":[{}]}")).build());
    }

    static SessionCalls calls(Transport beside) {
        return new SessionCalls(
                (user, password) -> beside.call(
                        LOGIN,
                        Answer.optional(Scalars.TEXT),
                        CallRequest.of(LOGIN)
                                .body(Body.json("{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}"))
                                .build()),
                () -> beside.call(
                        LOGOUT, Answer.nothing(), CallRequest.of(LOGOUT).build()));
    }

    private MockResponse answer(RecordedRequest request) throws InterruptedException {
        String path = request.getUrl().encodedPath();
        if (path.endsWith("/login")) {
            loginBegun.countDown();
            loginGate.await();
            return login();
        }
        String id = String.valueOf(request.getHeaders().get("sessionid"));
        if (path.endsWith("/logout")) {
            logoutBegun.countDown();
            logoutGate.await();
            return logout(id);
        }
        return thing(id, String.valueOf(request.getHeaders().get("X-Call")));
    }

    private MockResponse login() {
        lock.lock();
        try {
            logins++;
            MockResponse told = loginAnswers;
            if (told != null) {
                return told;
            }
            String id = "test-session-" + (oneSession ? 1 : logins);
            if (!killsNew) {
                open.add(id);
            }
            return json(200, "{\"loginResponse\":{\"SessionID\":\"" + id + "\",\"ErrorCode\":\"0\",\"ErrorText\":[]}}");
        } finally {
            lock.unlock();
        }
    }

    private MockResponse logout(String id) {
        lock.lock();
        try {
            logouts++;
            headers.add(id);
            open.remove(id);
            loggedOut.release();
            return json(logoutStatus, "{\"logoutResponse\":[{\"ErrorCode\":\"0\"}]}");
        } finally {
            lock.unlock();
        }
    }

    private MockResponse thing(String id, String call) {
        lock.lock();
        try {
            things++;
            if (!open.contains(id)) {
                betweenAttempts.add(call);
                Dead form = forms.get(kills % forms.size());
                return json(form.status(), form.body());
            }
            betweenAttempts.remove(call);
            sinceKill++;
            if (sinceKill >= killEvery && betweenAttempts.isEmpty()) {
                sinceKill = 0;
                kills++;
                open.clear();
            }
            MockResponse told = thingAnswers;
            return told == null ? json(200, thing) : told;
        } finally {
            lock.unlock();
        }
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private static Operation.Builder operation(String id, String method, String path, RetryRule rule) {
        return Operation.builder("stub", id, method, path)
                .retry(rule)
                .envelope(ERRORS)
                .timeout(Duration.ofMinutes(1))
                .provenance(Provenance.VENDOR, Provenance.VENDOR);
    }

    /** For calls whose result does not matter. */
    static Optional<RuntimeException> failure(Call<?> call) {
        try {
            Object unused = call.send();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        loginGate.countDown();
        logoutGate.countDown();
        server.close();
    }
}
