package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import dev.channelkit.commons.operation.ReportedFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldErrorTest {
    private static final JsonMapper JSON = new JsonMapper();
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

    @Test
    void aListUnderAKeyTellsAllAndTheRestWhatItLeavesOpen() throws Exception {
        Envelope envelope = new Envelope(List.of(""), null, List.of("/error"), List.of("/message"), null, List.of())
                .withForms(new ErrorForms(new ErrorForms.Listed("/errors", "code", "says", "of"), Set.of(), false));

        assertThat(told("{\"errors\": [{\"code\": \"C\", \"says\": \"S\", \"of\": \"F\"}]}", envelope))
                .isEqualTo(new ToldError("C", List.of("S"), "F"));
        assertThat(told("{\"errors\": [{\"code\": \"C\"}], \"message\": \"M\"}", envelope))
                .isEqualTo(new ToldError("C", List.of("M"), null));
        assertThat(told("{\"error\": \"E\", \"message\": \"M\"}", envelope))
                .isEqualTo(new ToldError("E", List.of("M"), null));
    }

    @Test
    void aFailureInsideASuccessTellsItsCodeAndWords() throws Exception {
        ReportedFailure failure =
                new ReportedFailure("/login", "ErrorCode", Set.of("0", ""), "ErrorText", null, "SessionID");

        assertThat(ToldError.inside(
                        JSON.readTree("{\"login\": [{\"ErrorCode\": \"NO\", \"ErrorText\": [\"Wrong.\", \" \"]}]}"),
                        failure))
                .isEqualTo(new ToldError("NO", List.of("Wrong."), null));
        assertThat(ToldError.inside(JSON.readTree("{\"login\": {\"ErrorCode\": \"0\"}}"), failure))
                .isEqualTo(new ToldError(null, List.of(), null));
    }

    private static ToldError told(String body, Envelope envelope) throws Exception {
        return ToldError.of(JSON.readTree(body), envelope);
    }
}
