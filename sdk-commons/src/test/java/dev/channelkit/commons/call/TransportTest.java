package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ClientClosedException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // so that a hang fails rather than hangs
class TransportTest {
    @TempDir
    private Path folder;

    private final StubbedProvider provider = StubbedProvider.start(s -> s.retry(RetryPolicy.none()));

    @AfterEach
    void stop() {
        provider.close();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class),
                Arguments.of(403, PermissionDeniedException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(405, ResponseException.class),
                Arguments.of(408, ServerErrorException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(412, PreconditionFailedException.class),
                Arguments.of(428, PreconditionFailedException.class),
                Arguments.of(421, ResponseException.class),
                Arguments.of(422, UnprocessableEntityException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(500, ServerErrorException.class),
                Arguments.of(599, ServerErrorException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyStatusHasItsException(int status, Class<? extends ChannelKitException> type) {
        provider.answers(status, "{\"success\":false,\"message\":\"why\",\"code\":\"C1\"}");

        ChannelKitException failure = catchThrowableOfType(
                ChannelKitException.class, () -> provider.call(RetryRule.SAFE).send());

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure.details().status()).isEqualTo(status);
        assertThat(failure.details().providerMessage()).isEqualTo("why");
        assertThat(failure.details().providerCode()).isEqualTo("C1");
    }

    @Test
    void aMessageIsOneLineThatSaysWhatWhereAndWhatNext() {
        provider.answers(409, "{\"code\":\"E1\",\"message\":\"already\\r\\ninvoiced\"}", "X-Request-Id: req-7");

        assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                .hasMessage(
                        "the state of things at the provider forbids it: stub createThing POST /things, status 409, "
                                + "provider says E1 \"already invoiced\", request id req-7, 1 attempt in 0 ms");
    }

    @Test
    void theBodyNamesTheCallWhereNoHeaderDoes() {
        provider.answers(409, "{\"message\":\"no\",\"traceId\":\"t-1\"}")
                .answers(409, "{\"message\":\"no\",\"traceId\":\"t-1\"}", "X-Request-Id: req-7")
                .answers(409, "{\"message\":\"no\",\"traceId\":\"t-1\"}", "X-Request-Id: ")
                .answers(200, "{\"success\":false,\"message\":\"no\",\"traceId\":\"t-1\"}")
                .answers(409, "{\"message\":\"no\"}");

        assertThat(requestId()).isEqualTo("t-1");
        assertThat(requestId()).isEqualTo("req-7");
        assertThat(requestId()).isEqualTo("t-1");
        assertThat(requestId()).isEqualTo("t-1");
        assertThat(requestId()).isNull();
    }

    private @Nullable String requestId() {
        ChannelKitException failure = catchThrowableOfType(
                ChannelKitException.class, () -> provider.call(RetryRule.NEVER).send());
        String id = failure.details().requestId();
        if (id != null) {
            assertThat(failure).hasMessageContaining(", request id " + id + ",");
        }
        return id;
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void aMissingPathThatIsModelledIsSaidToBeSo(int status) {
        Operation modelled = Operation.builder("stub", "guessThing", "GET", "/guess")
                .retry(RetryRule.SAFE)
                .provenance(Provenance.OBSERVED, Provenance.MODELLED)
                .build();
        provider.answers(status, "").answers(status, "");

        assertThatThrownBy(() -> provider.call(modelled).send())
                .hasMessageContaining("the path of guessThing is modelled")
                .hasMessageContaining("{\"operations\": {\"guessThing\": {\"path\": \"/guess\"}}}")
                .hasMessageContaining("Overlay.builder().path(\"guessThing\", \"/guess\")");
        assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).hasMessageNotContaining("modelled");
    }

    @Test
    void anErrorThatIsNoJsonKeepsItsTextOutOfTheMessage() {
        provider.answers(403, "<html><h1>Forbidden by proxy</h1></html>");

        ResponseException failure = catchThrowableOfType(
                ResponseException.class, () -> provider.call(RetryRule.SAFE).send());

        assertThat(failure.getMessage()).doesNotContain("html");
        assertThat(failure.body()).contains("Forbidden by proxy");
    }

    @Test
    void aRawCallGoesThroughTheSamePipeline() {
        provider.answers(201, "créé", "ETag: \"v1\"", "X-Request-Id: req-1");

        RawResponse response = provider.transport()
                .raw("POST", "/things/a%20b")
                .query("dry", "1")
                .header("X-Test", "yes")
                .jsonBody("{\"name\":\"é\"}")
                .send();

        RecordedRequest request = provider.nextRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/things/a%20b?dry=1 HTTP/1.1");
        assertThat(request.getHeaders().get("X-Test")).isEqualTo("yes");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.getBody().string(StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"é\"}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).isEqualTo("créé");
        assertThat(response.etag()).isEqualTo("\"v1\"");
        assertThat(response.requestId()).isEqualTo("req-1");
        assertThat(response.headers().get("etag")).isEqualTo("\"v1\"");
    }

    @Test
    void aRawFailureIsTyped() {
        provider.answers(404, "nothing here");

        assertThatThrownBy(() -> provider.transport().raw("GET", "/nowhere").send())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("stub raw GET /nowhere")
                .hasMessageContaining("nothing here");
    }

    @Test
    void aGetCarriesNoBody() {
        assertThatThrownBy(() -> provider.transport()
                        .raw("GET", "/things")
                        .jsonBody("{}")
                        .send())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("GET carries no body");
    }

    @Test
    void streamsAndPartsAreSentAsTheyAre() {
        provider.answers(200, "").answers(200, "");
        byte[] content = "streamed".getBytes(StandardCharsets.UTF_8);
        Body file = Body.stream("text/csv", content.length, () -> new ByteArrayInputStream(content));

        provider.transport().raw("PUT", "/file").body(file).send();
        provider.transport()
                .raw("POST", "/parts")
                .body(Body.multipart()
                        .field("name", "é")
                        .file("file", "a\"\r\n.csv", file)
                        .build())
                .send();

        assertThat(provider.nextRequest().getBody().utf8()).isEqualTo("streamed");
        RecordedRequest parts = provider.nextRequest();
        assertThat(parts.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(parts.getBody().utf8())
                .contains("name=\"name\"", "é", "filename=\"a%22%0D%0A.csv\"", "Content-Type: text/csv", "streamed");
    }

    @Test
    void aPostWithoutBodySendsAnEmptyOne() {
        provider.answersWith("x");

        provider.call(RetryRule.NEVER).send();

        RecordedRequest request = provider.nextRequest();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
        assertThat(request.getHeaders().get("Content-Type")).isNull();
    }

    @Test
    void everyAttemptCountsAgainstTheLimits() {
        try (StubbedProvider limited =
                StubbedProvider.start(s -> s.limits(Limits.none().perSecond(1)))) {
            limited.answers(500, "").answers(500, "").answersWith("third");

            limited.call(RetryRule.SAFE).send();

            Duration slept = limited.time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
            assertThat(slept).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2500));
        }
    }

    @Test
    void aPlaceIsGivenBackHoweverACallEnds() {
        try (StubbedProvider single = StubbedProvider.start(s ->
                s.limits(Limits.none().concurrency(1).maxWait(Duration.ZERO)).retry(RetryPolicy.none()))) {
            single.answers(500, "")
                    .resets()
                    .breaksOff(200)
                    .answers(200, "<html>")
                    .answersWith("fine");
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> single.call(RetryRule.SAFE).send())
                        .isInstanceOf(ChannelKitException.class)
                        .isNotInstanceOf(LimitExceededException.class);
            }

            assertThat(single.call(RetryRule.SAFE).send()).isEqualTo("fine");
        }
    }

    @Test
    void aWaitThatIsTooLongFailsUnsentAndSaysForWhichCall() {
        try (StubbedProvider limited =
                StubbedProvider.start(s -> s.limits(Limits.none().perSecond(1).maxWait(Duration.ofMillis(500))))) {
            limited.answersWith("first");
            limited.call(RetryRule.NEVER).send();

            assertThatThrownBy(() -> limited.call(RetryRule.NEVER).send())
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageContaining("1 request per second")
                    .hasMessageContaining("stub createThing POST /things");
            assertThat(limited.requests()).isEqualTo(1);
        }
    }

    @Test
    void clientsOfOneServerShareTheirLimits() {
        LimitRegistry registry = new LimitRegistry();
        Limits limits = Limits.none().perSecond(1).maxWait(Duration.ZERO);
        Transport one =
                provider.builder().limitRegistry(registry).limits(limits).build();
        Transport other =
                provider.builder().limitRegistry(registry).limits(limits).build();
        provider.answers(200, "x");
        one.raw("GET", "/x").send();

        assertThatThrownBy(() -> other.raw("GET", "/x").send()).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void closingRefusesFurtherCallsAndFreesOnlyWhatIsOwn() {
        ConnectionPool pool = new ConnectionPool();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Transport transport = provider.builder()
                .httpClient(new OkHttpClient.Builder().connectionPool(pool).build())
                .executor(executor)
                .build();
        provider.answers(200, "x");
        transport.raw("GET", "/x").send();

        transport.close();
        transport.close();

        assertThat(pool.idleConnectionCount()).isEqualTo(1);
        assertThat(executor.isShutdown()).isFalse();
        assertThatThrownBy(() -> transport.raw("GET", "/x").send())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
        assertThatThrownBy(() -> transport.raw("GET", "/x").sendAsync()).isInstanceOf(IllegalStateException.class);
        executor.shutdown();
    }

    @Test
    void aCallCanBeSentMoreThanOnceAndIsNotChangedByItsOptions() {
        provider.answersWith("a").answersWith("b").answersWith("c");
        Call<String> call = provider.call(RetryRule.SAFE);
        Call<String> other = call.header("X-Test", "1");

        List<String> answers = List.of(call.send(), other.send(), call.send());

        assertThat(answers).containsExactly("a", "b", "c");
        assertThat(provider.nextRequest().getHeaders().get("X-Test")).isNull();
        assertThat(provider.nextRequest().getHeaders().get("X-Test")).isEqualTo("1");
        assertThat(provider.nextRequest().getHeaders().get("X-Test")).isNull();
    }

    @Test
    void valuesOfOneOperationAreNotSentToAnother() {
        CallRequest request =
                CallRequest.of(StubbedProvider.operation(RetryRule.NEVER)).build();

        assertThatThrownBy(() -> provider.transport()
                        .call(StubbedProvider.operation(RetryRule.SAFE), Answer.one(Scalars.TEXT), request))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void timeoutsAreMoreThanZero(long millis) {
        assertThatThrownBy(() -> provider.call(RetryRule.SAFE).timeout(Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeoutMayBeMeantToBeEndless() {
        provider.answersWith("x");

        String answer = provider.call(RetryRule.SAFE)
                .timeout(Duration.ofSeconds(Long.MAX_VALUE))
                .answerTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .send();

        assertThat(answer).isEqualTo("x");
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedIsAskedOnce() throws Exception {
        try (MockWebServer tls = PromptServer.create()) {
            HeldCertificate unknown = new HeldCertificate.Builder()
                    .addSubjectAlternativeName("localhost")
                    .build();
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(unknown)
                    .build()
                    .sslSocketFactory());
            tls.start();
            Transport transport = Transport.builder("stub")
                    .baseUrl("https://localhost:" + tls.getPort())
                    .timeSource(provider.time)
                    .build();

            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> transport.raw("POST", "/x").send());

            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure.details().attempts()).isEqualTo(1);
        }
    }

    @Test
    void modelsAreAskedForByNobodyWhoJustCalls() {
        AtomicInteger asked = new AtomicInteger();
        Catalogue catalogue = Catalogue.builder("stub")
                .models(() -> {
                    asked.incrementAndGet();
                    return List.of();
                })
                .build();

        Transport.builder("stub")
                .baseUrl("https://stub.example")
                .catalogue(() -> catalogue)
                .build()
                .close();
        assertThat(asked).hasValue(0);

        Transport.builder("stub")
                .baseUrl("https://stub.example")
                .catalogue(() -> catalogue)
                .recorder(Recorder.into(folder))
                .build()
                .close();
        assertThat(asked).as("a recorder goes by the names of fields").hasPositiveValue();
    }

    @Test
    void whoSleepsOnItsClockIsWokenWhenItIsClosed() {
        Transport transport =
                Transport.builder("stub").baseUrl("https://stub.example").build();
        transport.close();

        assertThatThrownBy(() -> transport.time().sleep(Duration.ofDays(1))).isInstanceOf(ClientClosedException.class);
    }
}
