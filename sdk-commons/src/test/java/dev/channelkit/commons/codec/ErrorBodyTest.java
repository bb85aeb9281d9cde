package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {
    private static final EnvelopeReader READER = EnvelopeReader.of(new Envelope(
            List.of("/data"),
            "/success",
            List.of("/code", "/error/code"),
            List.of("/message", "/error"),
            "/errors",
            List.of("/traceId", "/error/id")));

    @Test
    void codeMessageAndDetailsAreRead() {
        ErrorBody error =
                read("{\"success\":false,\"message\":\"No such customer\",\"code\":\"E7\",\"errors\":[\"id\"]}");

        assertThat(error.code()).isEqualTo("E7");
        assertThat(error.message()).isEqualTo("No such customer");
        assertThat(error.details()).containsExactly("id");
        assertThat(error.text()).isEqualTo("No such customer");
    }

    @Test
    void theBestMessageWinsWhereverItStands() {
        assertThat(read("{\"error\":\"b\",\"message\":\"a\"}").message()).isEqualTo("a");
        assertThat(read("{\"message\":\"a\",\"error\":\"b\"}").message()).isEqualTo("a");
        assertThat(read("{\"message\":\" \",\"error\":\"b\"}").message()).isEqualTo("b");
        assertThat(read("{\"message\":null,\"error\":{\"code\":5}}").code()).isEqualTo("5");
    }

    @Test
    void theRequestIdIsReadWhereTheEnvelopeSays() {
        assertThat(read("{\"traceId\":\"t-1\",\"message\":\"a\"}").requestId()).isEqualTo("t-1");
        assertThat(read("{\"error\":{\"id\":17},\"traceId\":\"t-1\"}").requestId())
                .isEqualTo("t-1");
        assertThat(read("{\"error\":{\"id\":17},\"traceId\":\" \"}").requestId())
                .isEqualTo("17");
        assertThat(read("{\"traceId\":\"t-1\",\"message\":\"Too ma").requestId())
                .isEqualTo("t-1");
        assertThat(read("{\"traceId\":null,\"message\":\"a\"}").requestId()).isNull();
        assertThat(read("{\"traceId\":[\"t-1\"],\"message\":\"a\"}").requestId())
                .isNull();
        assertThat(read("{\"message\":\"a\"}").requestId()).isNull();
    }

    @Test
    void aRequestIdIsOneShortLine() {
        assertThat(read("{\"traceId\":\"t\\r\\n1\"}").requestId()).isEqualTo("t 1");
        assertThat(read("{\"traceId\":\"" + "x".repeat(900) + "\"}").requestId())
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void aPageOfAProxyIsQuotedOnOneLine() {
        ErrorBody error = read("<html>\r\n<head><title>502 Bad Gateway</title></head>\u001b[31m\n");

        assertThat(error.message()).isNull();
        assertThat(error.text()).isEqualTo("<html> <head><title>502 Bad Gateway</title></head> [31m");
    }

    @Test
    void aCutBodyStillTellsWhatItCould() {
        ErrorBody error = read("{\"message\":\"Too many\",\"errors\":[\"a\",\"b");

        assertThat(error.message()).isEqualTo("Too many");
        assertThat(error.details()).containsExactly("a");
    }

    @Test
    void anEmptyBodySaysNothing() {
        assertThat(read("")).isEqualTo(new ErrorBody(null, null, List.of(), null, null, ""));
    }

    @Test
    void everythingIsBounded() {
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> "\"" + "x".repeat(900) + "\"")
                .collect(Collectors.joining(","));

        ErrorBody error = read("{\"message\":\"" + "\ud83d\ude00".repeat(100_000) + "\",\"errors\":[" + many + "]}");

        assertThat(error.message()).hasSizeBetween(400, 500).endsWith("…");
        assertThat(error.excerpt()).hasSizeLessThanOrEqualTo(500);
        assertThat(error.details()).hasSize(20).allMatch(detail -> detail.length() <= 500);
    }

    @Test
    void withoutAnEnvelopeTheTextIsTheExcerpt() {
        ErrorBody error = EnvelopeReader.of(Envelope.NONE).error("plain text".getBytes(StandardCharsets.UTF_8));

        assertThat(error.text()).isEqualTo("plain text");
    }

    private static ErrorBody read(String body) {
        return READER.error(body.getBytes(StandardCharsets.UTF_8));
    }
}
