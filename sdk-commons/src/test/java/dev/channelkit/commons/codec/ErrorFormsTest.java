package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that are no plain object with a code and a text. */
class ErrorFormsTest {
    private static final Envelope PLAIN =
            new Envelope(List.of(""), null, List.of("/ErrorType"), List.of("/ErrorDetail/Message"), null, List.of());
    private static final EnvelopeReader READER = EnvelopeReader.of(PLAIN.withForms(
            new ErrorForms(new ErrorForms.Listed("failureCode", "details", "property"), Set.of("Throttled"), true)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Value cannot be null. Parameter name: request | Value cannot be null. | request",
                "Value cannot be null.\\r\\nParameter name: request | Value cannot be null. | request",
                "Value cannot be null. (Parameter 'request') | Value cannot be null. | request",
                "Too many. (Parameter 'Credits') Actual value was 0. | Too many. Actual value was 0. | Credits",
                "Too many. Parameter name: Credits. Actual value was 0. | Too many.. Actual value was 0. | Credits",
                "Nothing is named here | Nothing is named here |",
                "(Parameter 'x') | (Parameter 'x') | x"
            })
    void theArgumentThatDotnetNamesIsTheField(String message, String text, @Nullable String field) {
        ErrorBody error = read("{\"ErrorDetail\":{\"Message\":\"" + message + "\"},\"ErrorType\":\"F\"}");

        assertThat(error.message()).isEqualTo(text);
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.code()).isEqualTo("F");
    }

    @Test
    void whereTheProviderIsNotOfThatKindTheMessageStaysWhole() {
        ErrorBody error =
                EnvelopeReader.of(PLAIN).error(bytes("{\"ErrorDetail\":{\"Message\":\"Null. Parameter name: x\"}}"));

        assertThat(error.message()).isEqualTo("Null. Parameter name: x");
        assertThat(error.field()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ErrorDetail\":{\"Message\":\"M\",},\"ErrorType\":\"F\"}",
                "{\"ErrorDetail\":{\"Message\":\"M\"},\"List\":[1,2,],\"ErrorType\":\"F\",}"
            })
    void aCommaTooManyHidesNothingOfAnError(String body) {
        assertThat(read(body).message()).isEqualTo("M");
        assertThat(read(body).code()).isEqualTo("F");
    }

    @Test
    void inAnAnswerACommaTooManyIsNoJson() {
        assertThatThrownBy(() -> EnvelopeReader.of(Envelope.NONE)
                        .value(bytes("{\"a\":1,}"), Scalars.mapOf(Scalars.INT32), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void oneErrorOfAListIsTheError() {
        ErrorBody error =
                read("[{\"property\":\"to\",\"failureCode\":\"ToInvalid\",\"details\":\"No number\",\"x\":{}}]");

        assertThat(error.code()).isEqualTo("ToInvalid");
        assertThat(error.message()).isEqualTo("No number");
        assertThat(error.field()).isEqualTo("to");
        assertThat(error.details()).isEmpty();
    }

    @Test
    void severalErrorsOfAListAreDetailsAndTooManyCallsIsWhatCounts() {
        ErrorBody error = read("[{\"property\":\"to\",\"failureCode\":\"ToInvalid\",\"details\":\"No number\"},"
                + "{\"failureCode\":\"Throttled\",\"details\":[\"slow down\"]},\"and more\",null,7]");

        assertThat(error.code()).isEqualTo("Throttled");
        assertThat(error.message()).isNull();
        assertThat(error.field()).isNull();
        assertThat(error.details())
                .containsExactly("to: ToInvalid: No number", "Throttled: [\"slow down\"]", "and more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[", "[null]", "plain words", "", "[{\"other\":1}]"})
    void whatTellsNothingIsKeptAsAnExcerpt(String body) {
        ErrorBody error = read(body);

        assertThat(error.code()).isNull();
        assertThat(error.message()).isNull();
        assertThat(error.excerpt()).isEqualTo(body);
    }

    @Test
    void aListThatBreaksOffTellsWhatCame() {
        assertThat(read("[{\"failureCode\":\"A\",\"details\":\"a\"},{\"failureCode\":\"B")
                        .code())
                .isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<E xmlns=\"urn:x\"><ErrorDetail><Message>M (Parameter 'p')</Message></ErrorDetail><ErrorType>F</ErrorType></E>",
                "<s:Fault xmlns:s=\"urn:s\"><s:Detail><a:ErrorType xmlns:a=\"urn:a\">F</a:ErrorType>"
                        + "<Any><ErrorDetail><Message>M (Parameter 'p')</Message></ErrorDetail></Any></s:Detail></s:Fault>",
                "<E><Reason>r</Reason><Wrapped><Message>M (Parameter 'p')</Message><ErrorType>F</ErrorType></Wrapped></E>"
            })
    void inXmlNamesCountWithoutNamespaceAndAtAnyDepth(String body) {
        ErrorBody error = read(body);

        assertThat(error.code()).isEqualTo("F");
        assertThat(error.message()).isEqualTo("M");
        assertThat(error.field()).isEqualTo("p");
    }

    @Test
    void aPageOfHtmlTellsNothing() {
        assertThat(read("<html><body><Message>no</Message></body></html>").message())
                .isNull();
    }

    private static ErrorBody read(String body) {
        return READER.error(bytes(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
