package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.HeaderRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one call does differently from the rest of its client. Immutable. */
public final class CallOptions {
    /** As the client is set. */
    public static final CallOptions NONE = new CallOptions(null, null, null, List.of(), null, false, List.of());

    private static final Duration LONGEST = Duration.ofDays(365);

    private final @Nullable Duration timeout;
    private final @Nullable Duration answerTimeout;
    private final @Nullable Duration leavesWithin;
    private final List<Entry<String, String>> headers;
    private final @Nullable Boolean strict;
    private final boolean strictNotFound;
    private final List<String> hidden;

    private CallOptions(
            @Nullable Duration timeout,
            @Nullable Duration answerTimeout,
            @Nullable Duration leavesWithin,
            List<Entry<String, String>> headers,
            @Nullable Boolean strict,
            boolean strictNotFound,
            List<String> hidden) {
        this.timeout = timeout;
        this.answerTimeout = answerTimeout;
        this.leavesWithin = leavesWithin;
        this.headers = headers;
        this.strict = strict;
        this.strictNotFound = strictNotFound;
        this.hidden = hidden;
    }

    /** The time for the whole call, all attempts and waits included; more than zero. */
    public CallOptions timeout(Duration total) {
        return new CallOptions(positive(total), answerTimeout, leavesWithin, headers, strict, strictNotFound, hidden);
    }

    /** How long the provider may keep silent before an attempt counts as lost; more than zero. */
    public CallOptions answerTimeout(Duration value) {
        return new CallOptions(timeout, positive(value), leavesWithin, headers, strict, strictNotFound, hidden);
    }

    /** How long after the call begins its request may still go out; more than zero. Later than that it does not, and the call fails, unsent. */
    public CallOptions leavesWithin(Duration value) {
        return new CallOptions(timeout, answerTimeout, positive(value), headers, strict, strictNotFound, hidden);
    }

    /**
     * A header more, in place of any of that name that client or operation would send.
     *
     * @throws InvalidRequestException when name or value cannot stand in a header
     */
    public CallOptions header(String name, String value) {
        String problem = HeaderRules.problem(name, value);
        if (problem != null) {
            throw new InvalidRequestException(problem, CallDetails.none(), null, null);
        }
        List<Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new CallOptions(timeout, answerTimeout, leavesWithin, List.copyOf(more), strict, strictNotFound, hidden);
    }

    /** Whether drift from the spec ends the call in an exception. */
    public CallOptions strict(boolean value) {
        return new CallOptions(timeout, answerTimeout, leavesWithin, headers, value, strictNotFound, hidden);
    }

    /** Whether a status that says of a list that nothing is in it is a refusal like any other. */
    public CallOptions strictNotFound(boolean value) {
        return new CallOptions(timeout, answerTimeout, leavesWithin, headers, strict, value, hidden);
    }

    /** Texts that must not show, should the provider echo them; in place of those given before. */
    CallOptions hiding(List<String> texts) {
        return new CallOptions(
                timeout, answerTimeout, leavesWithin, headers, strict, strictNotFound, List.copyOf(texts));
    }

    List<String> hidden() {
        return hidden;
    }

    @Nullable Duration timeout() {
        return timeout;
    }

    @Nullable Duration answerTimeout() {
        return answerTimeout;
    }

    @Nullable Duration leavesWithin() {
        return leavesWithin;
    }

    List<Entry<String, String>> headers() {
        return headers;
    }

    @Nullable Boolean strict() {
        return strict;
    }

    boolean strictNotFound() {
        return strictNotFound;
    }

    /** A timeout as given, at most a year: what is meant to be endless must still count in nanoseconds. */
    static Duration positive(Duration value) {
        Objects.requireNonNull(value, "a timeout");
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("a timeout is more than zero: " + value);
        }
        return value.compareTo(LONGEST) > 0 ? LONGEST : value;
    }
}
