package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.http.Headers;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.http.UrlText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that reached a simulated provider, and what became of it. Immutable. */
public final class Received {
    private static final Pattern SECRETS = Pattern.compile(
            "(\"(?:client_secret|apiKey|iban|[pP]assword|refresh_token|CreditCard\\w*|Ach\\w*|NationalIdentityNumber|[A-Z]\\w*PhoneNumber)\"\\s*:\\s*)\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern FORM_SECRETS =
            Pattern.compile("((?:^|&)(?:client_secret|password|refresh_token)=)[^&]*");

    private final String provider;
    private final @Nullable String operation;
    private final Instant at;
    private final HttpRequest request;
    private final @Nullable Outcome outcome;
    private final @Nullable Instant applied;

    Received(
            String provider,
            @Nullable String operation,
            Instant at,
            HttpRequest request,
            @Nullable Outcome outcome,
            @Nullable Instant applied) {
        this.provider = provider;
        this.operation = operation;
        this.at = at;
        this.request = request;
        this.outcome = outcome;
        this.applied = applied;
    }

    Received with(Outcome next) {
        return new Received(provider, operation, at, request, next, applied);
    }

    Received appliedAt(Instant late) {
        return new Received(provider, operation, at, request, outcome, late);
    }

    /** What was sent back, and when. */
    record Outcome(int status, @Nullable String fault, Instant at) {}

    /** The provider's short name, such as {@code ses}. */
    public String provider() {
        return provider;
    }

    /** The operationId of the spec; empty where the spec has no such operation. */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /** When it came, by the sandbox's clock. */
    public Instant at() {
        return at;
    }

    /**
     * When the provider was done with it, by the sandbox's clock: its answer was made, and a request that is applied after its answer was
     * applied. Empty while it is not known.
     */
    public Optional<Instant> doneAt() {
        if (outcome == null) {
            return Optional.empty();
        }
        Instant answered = outcome.at();
        return Optional.of(applied == null || applied.isBefore(answered) ? answered : applied);
    }

    public String method() {
        return request.method();
    }

    /** The path as it stood on the wire, encoded, without the query. */
    public String path() {
        return request.path();
    }

    /** The query as it stood on the wire, encoded and in its own order; empty without one. */
    public String rawQuery() {
        return Objects.requireNonNullElse(request.query(), "");
    }

    /** The first value of a query parameter, decoded; empty where it did not come. */
    public Optional<String> query(String name) {
        return first(UrlText.parameters(rawQuery(), UrlText.Percent.LENIENT), name);
    }

    /** The first value of a field of a form body, decoded; empty where it did not come. */
    public Optional<String> form(String name) {
        String raw = new String(request.body(), StandardCharsets.ISO_8859_1);
        return first(UrlText.parameters(raw, UrlText.Percent.LENIENT), name);
    }

    /** A header's first value; of {@code Authorization} and the like only the scheme, as credentials do not belong in reports. */
    public Optional<String> header(String name) {
        return redacted().first(name);
    }

    /** The names of the headers that came, in their order. */
    public List<String> headerNames() {
        return request.headers().all().stream().map(Parameter::name).toList();
    }

    public String body() {
        return request.bodyText();
    }

    /** The status that was answered; empty while the answer is being made, and where the connection was dropped instead. */
    public OptionalInt status() {
        return outcome == null || outcome.status() == 0 ? OptionalInt.empty() : OptionalInt.of(outcome.status());
    }

    /** The fault that met the request, in a few words; empty without one. */
    public Optional<String> fault() {
        return Optional.ofNullable(outcome).map(Outcome::fault);
    }

    /** The body without the secrets that it names in JSON or in a form. */
    String redactedBody() {
        return request.mediaType().equals("application/x-www-form-urlencoded")
                ? FORM_SECRETS.matcher(body()).replaceAll("$1***")
                : SECRETS.matcher(body()).replaceAll("$1\"***\"");
    }

    Headers redacted() {
        Headers headers = request.headers();
        if (headers.first("sessionid").isPresent()) {
            headers = headers.with("sessionid", "***");
        }
        for (String name : List.of("Authorization", "Proxy-Authorization", "Cookie")) {
            Optional<String> value = headers.first(name);
            if (value.isPresent()) {
                headers = headers.with(name, value.get().split(" ", 2)[0].replaceAll("=.*", "=") + " ***");
            }
        }
        return headers;
    }

    private static Optional<String> first(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** One line: method, path, query, status. */
    @Override
    public String toString() {
        String query = rawQuery().isEmpty() ? "" : "?" + rawQuery();
        String end = status().isPresent()
                ? " -> " + status().getAsInt()
                : fault().map(f -> " -> " + f).orElse("");
        return provider + " " + method() + " " + path() + query + end;
    }
}
