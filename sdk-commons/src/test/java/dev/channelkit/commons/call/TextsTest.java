package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.overlay.Thing;
import dev.channelkit.commons.query.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gets into texts: marked secrets go in everywhere, and none may come out. */
class TextsTest {
    private static final String KEY = "marker-key";
    private static final String SECRET = "marker-secret";
    private static final String QUERY = "marker-query";
    private static final String FORM = "marker-form";
    private static final String HEADER = "marker-header";
    private static final String ENCODED =
            Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
    private static final List<String> MARKERS = List.of(KEY, SECRET, QUERY, FORM, HEADER, ENCODED);
    private static final String ECHO =
            "you sent Authorization: Basic " + ENCODED + " (" + KEY + "/" + SECRET + ", " + HEADER + ")";

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private StubbedProvider provider;

    @BeforeEach
    void start() {
        System.setProperty("org.slf4j.simpleLogger.log.dev.channelkit.loud", "trace");
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        provider = StubbedProvider.start();
    }

    @AfterEach
    void stop() {
        System.setErr(stderr);
        provider.close();
    }

    @Test
    void anErrorThatEchoesTheRequestShowsNoneOfIt() {
        provider.answers(
                400,
                "{\"message\":\"" + ECHO + "\",\"code\":\"" + ENCODED + "\"}",
                "X-Request-Id: " + SECRET,
                "X-Echo: " + ENCODED);

        assertNothingLeaks(failure());
    }

    @Test
    void anErrorThatIsCutOffWithinASecretShowsNothingOfIt() {
        provider.answers(400, "{\"message\":\"" + "x".repeat(478) + SECRET + "\"}");

        assertThat(failure()).hasMessageContaining("x***…").message().doesNotContain(SECRET.substring(0, 4));
    }

    @Test
    void theIdInTheBodyOfAnErrorShowsNoneOfItEither() {
        provider.answers(400, "{\"message\":\"no\",\"traceId\":\"t-" + SECRET + "\"}");

        Operation create = StubbedProvider.operation(RetryRule.NEVER);

        ChannelKitException failure = catchThrowableOfType(
                ChannelKitException.class,
                () -> transport()
                        .call(
                                create,
                                Answer.one(Scalars.TEXT),
                                CallRequest.of(create).build())
                        .send());

        assertThat(failure.details().requestId()).isEqualTo("t-***");
        assertNothingLeaks(failure);
    }

    @Test
    void aSecretFieldOfTheBodyDoesNotShowWhereTheProviderRepeatsIt() {
        provider.answers(400, "{\"message\":\"no such word: " + FORM + "\"}");
        Operation create = StubbedProvider.operation(RetryRule.NEVER);
        CallRequest request = CallRequest.of(create)
                .body(Body.json(Thing.of("a name", FORM), Thing.CODEC))
                .build();

        ChannelKitException failure = catchThrowableOfType(
                ChannelKitException.class,
                () -> transport()
                        .call(create, Answer.one(Scalars.TEXT), request)
                        .send());

        assertThat(failure).hasMessageContaining("no such word: ***");
        assertNothingLeaks(failure);
    }

    @Test
    void aProxyPageThatEchoesTheWholeRequestShowsNoneOfItInTheMessage() {
        provider.answers(502, "<html>GET /things?q=" + QUERY + " " + FORM + " " + ECHO + "</html>");

        ChannelKitException failure = failure();

        assertThat(texts(failure)).doesNotContain(MARKERS);
    }

    @Test
    void aLostAnswerShowsNothing() {
        provider.resets();

        assertNothingLeaks(failure());
    }

    @Test
    void anAnswerThatCannotBeReadShowsNothing() {
        provider.answers(200, "{\"" + ECHO);

        Operation create = StubbedProvider.operation(RetryRule.NEVER);
        Call<String> call = transport()
                .call(create, Answer.one(Scalars.TEXT), CallRequest.of(create).build());

        ChannelKitException failure = catchThrowableOfType(ChannelKitException.class, call::send);

        assertNothingLeaks(failure);
    }

    @Test
    void theLogShowsNamesAndOnlyValuesThatAreAllowed() {
        provider.answers(200, "fine " + ECHO, "X-Request-Id: req-1");

        call(transport()).send();

        assertThat(log())
                .contains(
                        "raw POST /things?q=***&limit=5",
                        "Authorization: ***",
                        "X-Token: ***",
                        "Accept: application/json")
                .contains("→ 200 in 0 ms, attempt 1, request id req-1");
        assertThat(log().lines().filter(line -> line.contains("DEBUG"))).hasSize(1);
        MARKERS.forEach(marker -> assertThat(log()).doesNotContain(marker));
    }

    @Test
    void aModelledOperationIsWarnedOfOnceForAServerHoweverManyClientsCallIt() {
        provider.answersWith("a").answersWith("b").answersWith("c");
        Operation modelled = Operation.builder("loud", "guessThing", "GET", "/guess")
                .envelope(StubbedProvider.ENVELOPE)
                .build();
        Transport transport = transport();
        Call<String> call = transport.call(
                modelled, Answer.one(Scalars.TEXT), CallRequest.of(modelled).build());

        call.send();
        call.send();
        transport()
                .call(
                        modelled,
                        Answer.one(Scalars.TEXT),
                        CallRequest.of(modelled).build())
                .send();

        assertThat(log().lines().filter(line -> line.contains("WARN") && line.contains("guessThing is modelled")))
                .hasSize(1);
    }

    @Test
    void aTimeoutBelowWhatTheProviderNeedsIsWarnedOfWhenTheClientIsMade() {
        Transport.Builder settings = Transport.builder("loud")
                .baseUrl(provider.server.url("/api").toString())
                .answersNeed(Duration.ofSeconds(130));

        settings.build().close();
        assertThat(log()).doesNotContain("WARN");
        settings.answerTimeout(Duration.ofSeconds(5)).build().close();

        assertThat(log().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains("answer timeout of 5 s", "130 s that loud needs");
    }

    @Test
    void xmlInPlaceOfJsonIsToldOnceAndToTheListenerEachTime() {
        List<Drift.Kind> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void drift(Operation operation, Drift drift) {
                heard.add(drift.kind());
            }
        };
        Operation read = StubbedProvider.operation(RetryRule.SAFE);
        String xml = "<r xmlns=\"urn:x\"><data>a</data></r>";
        provider.answers(200, xml)
                .answers(200, xml)
                .answers(200, xml)
                .answers(200, "<html>no</html>", "Content-Type: text/html");
        Transport.Builder settings = Transport.builder("loud")
                .baseUrl(provider.server.url("/api").toString())
                .listener(listener);
        Transport json = settings.build();
        Call<String> call =
                json.call(read, Answer.one(Scalars.TEXT), CallRequest.of(read).build());

        assertThat(call.send()).isEqualTo("a");
        assertThat(call.strict(true).send()).isEqualTo("a");
        settings.format(Format.XML)
                .build()
                .call(read, Answer.one(Scalars.TEXT), CallRequest.of(read).build())
                .send();
        assertThatThrownBy(call::send).isInstanceOf(ChannelKitException.class);

        assertThat(heard).containsExactly(Drift.Kind.OTHER_FORMAT, Drift.Kind.OTHER_FORMAT);
        assertThat(log().lines().filter(line -> line.contains("answered in XML though JSON was asked for")))
                .hasSize(1);
    }

    @Test
    void aListenerThatThrowsIsLoggedOnce() {
        provider.answers(200, "a").answers(200, "b");
        CallListener broken = new CallListener() {
            @Override
            public void operationStarted(Operation operation) {
                throw new IllegalStateException("broken listener");
            }
        };
        Transport transport = Transport.builder("loud")
                .baseUrl(provider.server.url("/api").toString())
                .listener(broken)
                .build();

        transport.raw("GET", "/x").send();
        transport.raw("GET", "/x").send();

        assertThat(log().lines().filter(line -> line.contains("WARN"))).hasSize(1);
    }

    @Test
    void aDryRunShowsNoCredentialsAndSendsNothing() {
        String rendered = call(transport()).dryRun().toString();

        assertThat(rendered)
                .startsWith("POST " + provider.server.url("/api/things?q=marker-query&limit=5") + "\n")
                .contains("Authorization: ***", "X-Token: ***", "application/x-www-form-urlencoded");
        assertThat(rendered).doesNotContain(KEY, SECRET, ENCODED, FORM, HEADER);
        assertThat(provider.requests()).isZero();
    }

    @Test
    void nothingThatCarriesSecretsShowsThemAsText() {
        provider.answers(200, SECRET, "X-Token: " + SECRET);
        RawCall call = call(transport());
        RawResponse response = call.send();

        Consumer<Object> hides = o -> assertThat(o.toString()).doesNotContain(MARKERS);

        List.of(call, response, response.headers(), BasicCredentials.of(KEY, SECRET))
                .forEach(hides);
        hides.accept(Body.form(QueryParameters.EMPTY.with("a", FORM)));
        hides.accept(QueryParameters.EMPTY.with("a", QUERY));
    }

    private ChannelKitException failure() {
        return catchThrowableOfType(
                ChannelKitException.class, () -> call(transport()).send());
    }

    private Transport transport() {
        return Transport.builder("loud")
                .baseUrl(provider.server.url("/api").toString())
                .timeSource(provider.time)
                .loggedParameters(Set.of("limit"))
                .credentials(CredentialSource.fixed(BasicCredentials.of(KEY, SECRET)), BasicCredentials.authorizer())
                .build();
    }

    private static RawCall call(Transport transport) {
        return transport
                .raw("POST", "/things")
                .query("q", QUERY)
                .query("limit", "5")
                .header("X-Token", HEADER)
                .formBody(QueryParameters.EMPTY.with("password", FORM));
    }

    private void assertNothingLeaks(ChannelKitException failure) {
        assertThat(texts(failure)).doesNotContain(MARKERS);
        assertThat(log()).isNotEmpty().doesNotContain(MARKERS);
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ResponseException response) {
                assertThat(response.body() + response.headers()).doesNotContain(MARKERS);
            }
        }
    }

    /** The stack trace with all causes, and all that the details hold. */
    private static String texts(ChannelKitException failure) {
        StringWriter texts = new StringWriter();
        failure.printStackTrace(new PrintWriter(texts, true));
        return texts
                + failure.details().toString()
                + failure.details().providerCode()
                + failure.details().providerMessage()
                + failure.details().requestId();
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
