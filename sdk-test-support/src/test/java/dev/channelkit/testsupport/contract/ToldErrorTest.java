package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldErrorTest {
    private static final Envelope ENVELOPE = new Envelope(
                    List.of(""), null, List.of("/Type"), List.of("/Detail/Message"), null, List.of())
            .withForms(new ErrorForms(new ErrorForms.Listed("code", "says", "of"), Set.of(), true));

    @ParameterizedTest
    @ValueSource(
            strings = {"Value cannot be null. Parameter name: request", "Value cannot be null. (Parameter 'request')"})
    void aNamedArgumentIsTheField(String message) {
        String body = "{\"Detail\": {\"Message\": \"" + message + "\",}, \"Type\": \"Fault\",}";

        assertThat(ToldError.of(new TextNode(body), ENVELOPE))
                .isEqualTo(new ToldError("Fault", List.of("Value cannot be null."), "request"));
    }

    @Test
    void anItemOfAListTellsAll() {
        String body = "[{\"of\": \"Credits\", \"code\": \"TooMany\", \"says\": \"Too many\"}]";

        assertThat(ToldError.of(new TextNode(body), ENVELOPE))
                .isEqualTo(new ToldError("TooMany", List.of("Too many"), "Credits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The request could not be understood.", "<html>Bad Gateway</html>", "{\"Detail\": {"})
    void otherTextTellsNothing(String body) {
        assertThat(ToldError.of(new TextNode(body), ENVELOPE)).isEqualTo(new ToldError(null, List.of(), null));
    }
}
