package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Errors listed under a key, beside which an object may say more. */
class ListedUnderKeyTest {
    private static final EnvelopeReader READER = EnvelopeReader.of(
            new Envelope(List.of(""), null, List.of("/error"), List.of("/message"), null, List.of("/id"))
                    .withForms(new ErrorForms(
                            new ErrorForms.Listed("/errors", "error_code", "error_text", "field"), Set.of(), false)));

    @Test
    void oneTellsCodeTextAndField() {
        ErrorBody error =
                read("{\"errors\":[{\"error_code\":\"C\",\"error_text\":\"T\",\"field\":\"F\"}],\"id\":\"7\"}");

        assertThat(error.code()).isEqualTo("C");
        assertThat(error.message()).isEqualTo("T");
        assertThat(error.field()).isEqualTo("F");
        assertThat(error.requestId()).isEqualTo("7");
    }

    @Test
    void oneAloneMayBeAnObject() {
        assertThat(read("{\"errors\":{\"error_code\":\"C\"}}").code()).isEqualTo("C");
    }

    @Test
    void severalAreDetails() {
        ErrorBody error = read("{\"errors\":[{\"error_code\":\"C\",\"error_text\":\"T\"},{\"error_text\":\"U\"}]}");

        assertThat(error.code()).isEqualTo("C");
        assertThat(error.message()).isNull();
        assertThat(error.details()).containsExactly("C: T", "U");
    }

    @Test
    void whatTheListLeavesOpenIsReadAroundIt() {
        ErrorBody error = read("{\"message\":\"M\",\"errors\":[{\"error_code\":\"C\"}],\"error\":\"E\"}");

        assertThat(error.code()).isEqualTo("C");
        assertThat(error.message()).isEqualTo("M");
    }

    @Test
    void withoutAListTheRestTellsAll() {
        assertThat(read("{\"error\":\"E\",\"message\":\"M\",\"errors\":[]}").code())
                .isEqualTo("E");
        assertThat(read("{\"error\":\"E\",\"message\":\"M\"}").message()).isEqualTo("M");
        assertThat(read("[{\"error_code\":\"C\"}]").code()).isNull();
    }

    private static ErrorBody read(String body) {
        return READER.error(body.getBytes(StandardCharsets.UTF_8));
    }
}
