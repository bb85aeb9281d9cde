package dev.channelkit.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on demand: what happens, to which calls, and how often. Without conditions it happens to every call until
 * it is cleared. Immutable; each method gives another fault.
 *
 * <!-- snippet: SandboxPagesTest#faults -->
 * <pre>{@code
 * sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1)); // created, but nobody learns of it
 * sandbox.fault(Fault.status(429).header("Retry-After", "2").nth(3)); // only the third call
 * }</pre>
 */
public final class Fault {
    enum Kind {
        STATUS,
        DELAY,
        RESET,
        CLOSE,
        TRUNCATE,
        CONTENT_TYPE,
        HTML,
        HANG,
        MALFORMED,
        SUCCESS_FALSE,
        LOST_HEADER;

        /** Whether it changes an answer that was really made, so that the request is applied first. */
        boolean spoilsAnswer() {
            return this == DELAY
                    || this == TRUNCATE
                    || this == CONTENT_TYPE
                    || this == MALFORMED
                    || this == LOST_HEADER;
        }
    }

    private final Kind kind;
    private final Settings settings;

    private Fault(Kind kind, Settings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    /** That status, with an error as the provider words it. The request is not applied. */
    public static Fault status(int status) {
        return new Fault(Kind.STATUS, new Settings()).withStatus(status);
    }

    /** The right answer, late: by that much of real time. */
    public static Fault delay(Duration by) {
        return new Fault(Kind.DELAY, new Settings()).delayed(by);
    }

    /** The connection is torn down (RST) in place of an answer. The request is not applied, unless {@link #afterApplying()}. */
    public static Fault reset() {
        return new Fault(Kind.RESET, new Settings());
    }

    /** The connection is closed in order (FIN) in place of an answer. The request is not applied, unless {@link #afterApplying()}. */
    public static Fault close() {
        return new Fault(Kind.CLOSE, new Settings());
    }

    /** The right headers, and half of the body. The request is applied. */
    public static Fault truncatedBody() {
        return new Fault(Kind.TRUNCATE, new Settings());
    }

    /** The right answer under another Content-Type. The request is applied. */
    public static Fault contentType(String type) {
        return new Fault(Kind.CONTENT_TYPE, new Settings().with("contentType", checked(type)));
    }

    /** An HTML page, as proxies send it; with 502 unless {@link #withStatus} says another. The request is not applied. */
    public static Fault htmlPage() {
        return new Fault(Kind.HTML, new Settings().with("status", 502));
    }

    /** No answer until the client goes away. The request is not applied, unless {@link #afterApplying()}. */
    public static Fault hang() {
        return new Fault(Kind.HANG, new Settings());
    }

    /** A complete answer whose body breaks off in the middle of its JSON, or XML. The request is applied. */
    public static Fault malformedJson() {
        return new Fault(Kind.MALFORMED, new Settings());
    }

    /** An error inside a 200. The request is not applied. */
    public static Fault successFalse(String message) {
        return new Fault(Kind.SUCCESS_FALSE, new Settings().with("message", message));
    }

    /** A header of the request is lost on the way, such as {@code Accept} in a proxy; what was then asked for is answered. The request is applied. */
    public static Fault lostHeader(String name) {
        return new Fault(Kind.LOST_HEADER, new Settings().with("lost", checked(name)));
    }

    /** First a delay of real time. */
    public Fault delayed(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative: " + by);
        }
        return new Fault(kind, settings.with("delay", by));
    }

    /** Applies the request first, so that the client cannot know that it was. */
    public Fault afterApplying() {
        return new Fault(kind, settings.with("after", true));
    }

    /**
     * Applies the request so much of the sandbox's time after it came, whatever is answered before: the provider goes on with what it
     * no longer answers for. A fault that shows in the right answer cannot be late.
     *
     * @throws IllegalArgumentException if the time is negative, or the fault is of such a kind
     */
    public Fault applyingLate(Duration by) {
        if (by.isNegative() || kind.spoilsAnswer()) {
            throw new IllegalArgumentException("A " + FaultText.wire(kind) + " cannot be applied late by " + by);
        }
        return new Fault(kind, settings.with("late", by));
    }

    /** Another status than the fault's own. */
    public Fault withStatus(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("A fault's status is from 200 to 599, not " + status);
        }
        return new Fault(kind, settings.with("status", status));
    }

    /** A header more on the answer. */
    public Fault header(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(headers());
        headers.put(checked(name), checked(value));
        return new Fault(kind, settings.with("headers", headers));
    }

    /** Only calls to that provider, by its short name. */
    public Fault provider(String name) {
        return new Fault(kind, settings.with("provider", name));
    }

    /** Only calls of that operation, by its operationId. */
    public Fault on(String operationId) {
        return new Fault(kind, settings.with("operationId", operationId));
    }

    /** Only calls with that HTTP method. */
    public Fault method(String method) {
        return new Fault(kind, settings.with("method", method));
    }

    /** Only calls of that path below the base URL: a template of the spec ({@code /customers/{customerId}}) or a path itself. */
    public Fault path(String path) {
        return new Fault(kind, settings.with("path", path));
    }

    /** Only from the n-th such call on, counted from 1; and once, unless {@link #times} says more. */
    public Fault nth(int call) {
        return new Fault(kind, settings.with("nth", positive(call)));
    }

    /** At most so many times. */
    public Fault times(int calls) {
        return new Fault(kind, settings.with("times", positive(calls)));
    }

    /**
     * Only that part of such calls, drawn by chance: each with that probability, from the {@link #nth} on. The same seed draws the same
     * ones of a sequence of calls.
     *
     * @param part more than 0, up to 1; such as 0.05 for one in twenty
     */
    public Fault share(double part, long seed) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("A share is more than 0 and at most 1, not " + part);
        }
        return new Fault(kind, settings.with("share", part)).seed(seed);
    }

    Fault seed(long seed) {
        return new Fault(kind, settings.with("seed", seed));
    }

    Kind kind() {
        return kind;
    }

    boolean appliesRequest() {
        return kind.spoilsAnswer() || settings.get("after", false);
    }

    Optional<Duration> late() {
        return settings.has("late") ? Optional.of(settings.get("late", Duration.ZERO)) : Optional.empty();
    }

    String lost() {
        return settings.get("lost", "Accept");
    }

    int status() {
        return settings.get("status", 0);
    }

    Duration delay() {
        return settings.get("delay", Duration.ZERO);
    }

    String contentType() {
        return settings.get("contentType", "text/plain");
    }

    String message() {
        return settings.get("message", "Simulated error");
    }

    Map<String, String> headers() {
        return settings.get("headers", Map.<String, String>of());
    }

    int firstCall() {
        return settings.get("nth", 1);
    }

    int calls() {
        return settings.get("times", settings.has("nth") ? 1 : Integer.MAX_VALUE);
    }

    double share() {
        return settings.get("share", 1.0);
    }

    long seed() {
        return settings.get("seed", 0L);
    }

    Map<String, Object> settings() {
        return settings.values;
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Calls are counted from 1, not " + count);
        }
        return count;
    }

    // what goes into an answer's head must not add lines to it
    private static String checked(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new IllegalArgumentException("A header is neither blank nor has control characters");
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fault fault && kind == fault.kind && settings.values.equals(fault.settings.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, settings.values);
    }

    @Override
    public String toString() {
        return FaultText.describe(this);
    }

    /** What a fault was told, by name, in the order of telling. */
    private static final class Settings {
        private final Map<String, Object> values;

        Settings() {
            this(Map.of());
        }

        private Settings(Map<String, Object> values) {
            this.values = values;
        }

        Settings with(String name, Object value) {
            Map<String, Object> next = new LinkedHashMap<>(values);
            next.put(name, Objects.requireNonNull(value, name));
            return new Settings(Collections.unmodifiableMap(next));
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        @SuppressWarnings("unchecked")
        <T> T get(String name, T otherwise) {
            return (T) values.getOrDefault(name, otherwise);
        }
    }
}
