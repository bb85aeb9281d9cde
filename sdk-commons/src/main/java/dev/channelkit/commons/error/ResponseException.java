package dev.channelkit.commons.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The provider answered, and not with success. The subclasses are the statuses worth telling apart in code. */
public class ResponseException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final ErrorAnswer answer;

    /**
     * An answer of a status that has no class of its own, by which the provider says that it did not do it.
     *
     * @param what what happened, without a full stop
     * @param answer what the provider answered
     * @param details what is known of the call, the status among it
     * @param advice what the reader should do next; null when nothing can be said
     */
    public ResponseException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        this(what, Outcome.REFUSED, answer, details, advice);
    }

    /**
     * An answer that does not prove that nothing was done.
     *
     * @param what what happened, without a full stop
     * @param outcome what the call left behind at the provider
     * @param answer what the provider answered
     * @param details what is known of the call, the status among it
     * @param advice what the reader should do next; null when nothing can be said
     */
    public ResponseException(
            String what, Outcome outcome, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, outcome, details, advice, null);
        this.answer = answer;
    }

    /** The HTTP status. */
    public final int status() {
        return answer.status();
    }

    /** What the provider says is wrong, such as a parameter by the name it has there; empty when it does not say. */
    public final Optional<String> field() {
        return Optional.ofNullable(details().providerField());
    }

    /** The headers of the answer, by name without regard to case. */
    public final Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        return headers;
    }

    /** The beginning of the answer's body as text, credentials removed; empty when there was none. Not part of the message. */
    public final String body() {
        return answer.body();
    }
}
