package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.operation.ReportedFailure;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedFailureTest {
    private static final ReportedFailure LOGIN =
            new ReportedFailure("/login", "ErrorCode", Set.of("0", ""), "ErrorText", "Success", "SessionID");
    private static final ReportedFailure WHOLE = new ReportedFailure("", "ErrorCode", Set.of("0"), null, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":[{\"SessionID\":\"s\",\"ErrorCode\":\"0\",\"ErrorText\":[]}]}",
                "{\"login\":{\"SessionID\":\"s\",\"ErrorCode\":0,\"ErrorText\":\"well done\"}}",
                "{\"login\":{\"SessionID\":\"s\",\"ErrorCode\":\" \",\"Success\":\"true\"}}",
                "{\"login\":{\"SessionID\":\"s\",\"ErrorCode\":null,\"Success\":null}}",
                "{\"login\":[]}",
                "{\"login\":null}",
                "{\"other\":{\"ErrorCode\":\"9\"}}",
                "[{\"ErrorCode\":\"9\"}]",
                "{\"login\":[{\"SessionID\":\"s\"},{\"ErrorCode\":\"9\"}]}",
                "{\"login\":{\"ErrorCode\":\"9\"",
                "<html/>"
            })
    void aSuccessReportsNone(String body) {
        assertThat(read(body, LOGIN)).isNull();
    }

    @Test
    void aCodeIsOneWithItsWords() {
        assertThat(read("{\"login\":[{\"ErrorCode\":9,\"ErrorText\":[\"One.\",\" \",\"Two.\"]}]}", LOGIN))
                .isEqualTo(new Failures("9", "One.; Two."));
        assertThat(read("{\"login\":{\"ErrorText\":\"One.\",\"ErrorCode\":\"NO\"}}", LOGIN))
                .isEqualTo(new Failures("NO", "One."));
        assertThat(read("{\"ErrorCode\":\"NO\"}", WHOLE)).isEqualTo(new Failures("NO", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"false\"", "\"0\"", "0"})
    void aFlagThatDeniesIsOne(String flag) {
        String body = "{\"login\":{\"SessionID\":\"s\",\"ErrorCode\":\"0\",\"Success\":" + flag + "}}";

        assertThat(read(body, LOGIN)).isEqualTo(new Failures(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"SessionID\":null", ",\"SessionID\":\" \""})
    void whatASuccessNeedsAndLacksIsOne(String id) {
        assertThat(read("{\"login\":{\"ErrorCode\":\"0\"" + id + "}}", LOGIN))
                .isEqualTo(new Failures(null, "there is no SessionID"));
    }

    @Test
    void itStandsAtOneKey() {
        assertThatThrownBy(() -> new ReportedFailure("/a/b", "c", Set.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportedFailure("a", "c", Set.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable Failures read(String body, ReportedFailure place) {
        return Failures.read(body.getBytes(StandardCharsets.UTF_8), place);
    }
}
