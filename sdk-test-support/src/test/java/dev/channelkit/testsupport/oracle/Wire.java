package dev.channelkit.testsupport.oracle;

import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Exchanges made by hand: right ones, to be changed in one place each. */
record Wire(
        String base,
        String method,
        String target,
        Headers headers,
        String body,
        @Nullable Answer answer) {
    private static final Path SES = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");
    private static final String TEST_CREDENTIALS = "Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=";
    private static final SpecOracle ORACLE = SpecOracle.of(SES);

    record Answer(int status, @Nullable String contentType, String body) {}

    static SpecOracle oracle() {
        return SpecOracle.of(SES);
    }

    static Wire get(String target) {
        return new Wire(
                "/api/v1",
                "GET",
                target,
                Headers.of("Authorization", TEST_CREDENTIALS, "Accept", "application/json"),
                "",
                null);
    }

    static Wire form(String method, String target, String body) {
        return get(target)
                .as(method)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sending(body);
    }

    static Wire json(String method, String target, String body) {
        return get(target).as(method).with("Content-Type", "application/json").sending(body);
    }

    /** The same at another server. */
    Wire below(String basePath) {
        return new Wire(basePath, method, target, headers, body, answer);
    }

    Wire as(String verb) {
        return new Wire(base, verb, target, headers, body, answer);
    }

    Wire with(String name, String value) {
        return new Wire(
                base, method, target, headers.newBuilder().set(name, value).build(), body, answer);
    }

    Wire without(String name) {
        return new Wire(
                base, method, target, headers.newBuilder().removeAll(name).build(), body, answer);
    }

    Wire sending(String text) {
        return new Wire(base, method, target, headers, text, answer);
    }

    Wire answered(int status, @Nullable String contentType, String text) {
        return new Wire(base, method, target, headers, body, new Answer(status, contentType, text));
    }

    Wire answered(String json) {
        return answered(200, "application/json", json);
    }

    /** The rules that the oracle finds broken. */
    List<String> brokenRules() {
        return judged().stream().map(Violation::rule).toList();
    }

    List<Violation> judged() {
        HttpUrl url = HttpUrl.get("http://127.0.0.1" + base + target);
        return ORACLE.judge(new Exchange(
                new Exchange.Sent(method, url, headers, ByteString.encodeUtf8(body)),
                answer == null ? null : received(answer)));
    }

    private static Exchange.Received received(Answer answer) {
        Headers headers =
                answer.contentType() == null ? Headers.of() : Headers.of("Content-Type", answer.contentType());
        return new Exchange.Received(answer.status(), headers, ByteString.encodeUtf8(answer.body()));
    }
}
