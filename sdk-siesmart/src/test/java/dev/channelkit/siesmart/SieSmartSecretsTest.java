package dev.channelkit.siesmart;

import static dev.channelkit.siesmart.StubbedSieSmart.ID;
import static dev.channelkit.siesmart.StubbedSieSmart.OBTAIN;
import static dev.channelkit.siesmart.StubbedSieSmart.SECRET;
import static dev.channelkit.siesmart.StubbedSieSmart.TOKEN;
import static dev.channelkit.siesmart.StubbedSieSmart.json;
import static dev.channelkit.siesmart.StubbedSieSmart.line;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.StubbedSieSmart.token;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.siesmart.model.BankAccount;
import dev.channelkit.siesmart.model.NotificationEndpoint;
import dev.channelkit.siesmart.model.TokenRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked secrets go in everywhere, and come out nowhere. */
class SieSmartSecretsTest {
    private static final String IBAN = "ES9900000000000000004711";
    private static final String API_KEY = "test-api-key-0815";
    private static final List<String> SECRETS = List.of(SECRET, TOKEN, IBAN, API_KEY);
    private static final BankAccount ACCOUNT =
            BankAccount.builder().accountHolder("Test Holder").iban(IBAN).build();
    private static final NotificationEndpoint ENDPOINT = NotificationEndpoint.builder()
            .basePath("https://crm.example.com")
            .apiKey(API_KEY)
            .build();
    private static final TokenRequest REQUEST = TokenRequest.builder()
            .audience("https://api.siesmart.com/b2b")
            .grantType("client_credentials")
            .clientId(ID)
            .clientSecret(SECRET)
            .build();

    /** Refuses everything with all that it was sent. */
    private static MockResponse echo(RecordedRequest request) {
        if (line(request).equals(OBTAIN)) {
            return token(TOKEN);
        }
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String sent = request.getHeaders().get("Authorization") + " " + body;
        String quoted = sent.replace("\\", "\\\\").replace("\"", "\\\"");
        return json(
                        422,
                        "{\"code\":\"" + TOKEN + "\",\"traceId\":\"" + TOKEN + "\",\"userMessage\":\"you sent " + quoted
                                + "\",\"violations\":[{\"field\":\"x\",\"userMessage\":\"" + quoted + "\"}]}")
                .setHeader("X-B2B-TRACE-ID", "trace-" + TOKEN)
                .addHeader("X-Echo", "Bearer " + TOKEN)
                .build();
    }

    private static StubbedSieSmart echoing(UnaryOperator<SieSmartClientBuilder> settings) {
        return StubbedSieSmart.withCredentials(SieSmartSecretsTest::echo, settings);
    }

    @Test
    void notInWhatTheProviderRepeats() {
        try (StubbedSieSmart siesmart = echoing(settings -> settings)) {
            SieSmartClient client = siesmart.client();

            assertNothingIn(failure(() -> client.proposals().get(7)));
            assertNothingIn(failure(() -> client.customers().addBankAccount(7, ETag.of("x"), ACCOUNT)));
            assertNothingIn(failure(() -> client.notifications().registerEndpoint(ENDPOINT)));
            assertNothingIn(failure(() -> client.notifications().updateEndpoint(ETag.of("x"), ENDPOINT)));
        }
    }

    @Test
    void notInARefusedToken() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.withCredentials(
                request -> json(
                                401,
                                "{\"error\":\"access_denied\",\"error_description\":\"bad: "
                                        + request.getBody().utf8().replace("\"", "'") + "\"}")
                        .build(),
                settings -> settings)) {
            SieSmartClient client = siesmart.client();

            assertNothingIn(failure(() -> client.proposals().get(7)));
            assertNothingIn(failure(() -> client.token().obtain(REQUEST)));
            assertThat(siesmart.requests()).containsOnly(OBTAIN);
        }
    }

    @Test
    void notInADryRun() {
        try (StubbedSieSmart siesmart = echoing(settings -> settings)) {
            SieSmartClient client = siesmart.client();
            String shown = client.customers()
                            .addBankAccountCall(7, ETag.of("x"), ACCOUNT)
                            .dryRun()
                    + "\n"
                    + client.notifications().registerEndpointCall(ENDPOINT).dryRun()
                    + "\n"
                    + client.token().obtainCall(REQUEST).dryRun();

            assertThat(shown).contains("***", "https://crm.example.com", "client_credentials");
            assertThat(shown).doesNotContain(SECRETS);
            assertThat(siesmart.requests()).isEmpty();
        }
    }

    @Test
    void notInWhatModelsSayOfThemselves() {
        assertThat(ACCOUNT + " " + ENDPOINT + " " + REQUEST)
                .contains("https://crm.example.com")
                .doesNotContain(SECRETS);
    }

    @Test
    void notInARecording(@TempDir Path directory) throws IOException {
        try (StubbedSieSmart siesmart = echoing(settings -> settings.recorder(Recorder.into(directory)))) {
            SieSmartClient client = siesmart.client();
            failure(() -> client.customers().addBankAccount(7, ETag.of("x"), ACCOUNT));
            failure(() -> client.notifications().registerEndpoint(ENDPOINT));
            client.token().obtain(REQUEST);
        }
        StringBuilder recorded = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                recorded.append(Files.readString(file));
            }
        }
        assertThat(recorded).contains("bank-account", "notification-endpoints").doesNotContain(SECRETS);
    }

    @Test
    void notInTheLogWhichNamesTheTraceAndNoValues() {
        String text;
        try (Heard log = new Heard("dev.channelkit.siesmart");
                StubbedSieSmart siesmart = StubbedSieSmart.withCredentials(
                        request -> switch (line(request)) {
                            case OBTAIN -> token(TOKEN);
                            case "GET /proposals/7" -> tagged("tag-1", "{\"proposalId\":7}");
                            case "DELETE /proposals/7" -> noContent();
                            case "POST /proposals/7/customer/bank-account" -> echo(request);
                            default -> ok("[]");
                        },
                        settings -> settings)) {
            SieSmartClient client = siesmart.client();
            client.proposals().delete(client.proposals().get(7));
            client.customers().search(17, q -> q.name("Test Holder")).toList();
            failure(() -> client.customers().addBankAccount(7, ETag.of("tag-1"), ACCOUNT));
            text = log.text();
        }
        assertThat(text)
                .contains(
                        "getProposal GET /proposals/{proposal-id}",
                        "request id test-trace-1",
                        "officeId=17",
                        "name=***")
                .doesNotContain(SECRETS)
                .doesNotContain("Test Holder", "tag-1", "/proposals/7");
    }

    private static ChannelKitException failure(ThrowingCallable call) {
        ChannelKitException failure = catchThrowableOfType(ChannelKitException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void assertNothingIn(ChannelKitException failure) {
        StringWriter texts = new StringWriter();
        failure.printStackTrace(new PrintWriter(texts, true));
        texts.append(failure.details().toString())
                .append(failure.details().providerCode())
                .append(failure.details().providerMessage())
                .append(failure.details().requestId());
        if (failure instanceof ResponseException answer) {
            texts.append(answer.body()).append(answer.headers().toString());
        }
        assertThat(texts.toString()).contains("***").doesNotContain(SECRETS);
    }

    /** Hears all that a logger has to say, until closed. The tests' SLF4J speaks through java.util.logging. */
    private static final class Heard extends Handler implements AutoCloseable {
        private final Logger logger;
        private final Level before;
        private final StringBuilder text = new StringBuilder();

        Heard(String name) {
            logger = Logger.getLogger(name);
            before = logger.getLevel();
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            text.append(entry.getMessage()).append('\n');
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(before);
        }
    }
}
