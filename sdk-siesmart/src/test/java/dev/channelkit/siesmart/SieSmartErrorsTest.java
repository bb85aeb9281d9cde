package dev.channelkit.siesmart;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.PreconditionFailedException.Reason;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.siesmart.model.NotificationEndpoint;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieSmartErrorsTest {
    private static final String ERROR = "{\"traceId\":\"from-the-body\",\"code\":\"INVALID\",\"message\":\"technical\","
            + "\"userMessage\":\"for people\",\"violations\":[{\"field\":\"label\",\"code\":\"TOO_LONG\","
            + "\"userMessage\":\"Shorten it\"}],\"more\":{\"of\":\"it\"}}";

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class),
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(403, PermissionDeniedException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(412, PreconditionFailedException.class),
                Arguments.of(422, UnprocessableEntityException.class),
                Arguments.of(428, PreconditionFailedException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(500, ServerErrorException.class),
                Arguments.of(503, ServerErrorException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsExceptionAndNamesTheTrace(int status, Class<? extends ResponseException> type) {
        ResponseException failure = failure(status(status));

        assertThat(failure).isExactlyInstanceOf(type).hasMessageContaining("request id test-trace-1");
        assertThat(failure.details().requestId()).isEqualTo("test-trace-1");
        assertThat(failure.details().providerCode()).isEqualTo("TEST");
    }

    @Test
    void theTraceIsInTheHeaderBeforeTheBody() {
        ResponseException failure = failure(answer(422, ERROR).addHeader("X-B2B-TRACE-ID", "from-the-header"));

        assertThat(failure.details().requestId()).isEqualTo("from-the-header");
    }

    @Test
    void theTraceIsInTheBodyWhereNoHeaderHasIt() {
        ResponseException failure = failure(answer(422, ERROR));

        assertThat(failure.details().requestId()).isEqualTo("from-the-body");
        assertThat(failure).hasMessageContaining("request id from-the-body");
    }

    @Test
    void aMessageHoldsTheWordsForPeopleAndWhatIsWrongWithWhichField() {
        ResponseException failure = failure(answer(422, ERROR));

        assertThat(failure.details().providerCode()).isEqualTo("INVALID");
        assertThat(failure)
                .hasMessageContaining("for people")
                .hasMessageContaining("label")
                .hasMessageContaining("Shorten it")
                .hasMessageNotContaining("technical");
        assertThat(failure.body()).isEqualTo(ERROR);
    }

    @Test
    void theTechnicalWordsServeWhereThereAreNoOthers() {
        assertThat(failure(answer(400, "{\"userMessage\":\"\",\"message\":\"technical\"}")))
                .hasMessageContaining("technical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "busy", "<html><body>Service Unavailable</body></html>", "{\"traceId"})
    void anyBodyWillDo(String body) {
        ResponseException failure = failure(answer(503, body));

        assertThat(failure).isExactlyInstanceOf(ServerErrorException.class);
        assertThat(failure.details().requestId()).isNull();
        assertThat(failure.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"412", "428"})
    void aMissingTagIsToldFromAStaleOne(int status) {
        try (StubbedSieSmart siesmart = inOrder(status(status), status(status))) {
            PreconditionFailedException stale = catchThrowableOfType(
                    PreconditionFailedException.class,
                    () -> siesmart.client()
                            .proposals()
                            .updateCall(
                                    7,
                                    ETag.of("x"),
                                    ProposalUpdate.builder().label("b").build())
                            .send());
            PreconditionFailedException missing = catchThrowableOfType(
                    PreconditionFailedException.class,
                    () -> siesmart.client()
                            .notifications()
                            .registerEndpoint(NotificationEndpoint.builder()
                                    .basePath("https://crm.example.com")
                                    .apiKey("test-api-key")
                                    .build()));

            assertThat(stale.reason()).isEqualTo(Reason.STALE);
            assertThat(missing.reason()).isEqualTo(Reason.MISSING);
            assertThat(missing.outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void aSuccessNamesItsTraceToo() {
        try (StubbedSieSmart siesmart = inOrder(ok("{\"proposalId\":7}"))) {
            assertThat(siesmart.client()
                            .proposals()
                            .statusCall(7)
                            .sendForResponse()
                            .requestId())
                    .isEqualTo("test-trace-1");
        }
    }

    private static MockResponse.Builder answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    private static ResponseException failure(MockResponse.Builder answer) {
        return failure(answer.build());
    }

    private static ResponseException failure(MockResponse answer) {
        try (StubbedSieSmart siesmart = inOrder(answer)) {
            return catchThrowableOfType(
                    ResponseException.class, () -> siesmart.client().proposals().status(7));
        }
    }
}
