package dev.channelkit.commons.operation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer keeps its payload and its errors ({@code x-envelope}). Pointers are JSON pointers of plain object keys; the empty
 * pointer is the whole body.
 *
 * @param payload where the payload may stand, the documented place first; readers take the first of these that the answer has
 * @param success the flag that says, in a 2xx, whether the call worked; null when there is none
 * @param code where an error body keeps the provider's code, best first
 * @param message where an error body keeps its text, best first
 * @param details where an error body lists details; null when it does not
 * @param requestId where an error body names the call for the provider's support, best first; used where no header did
 * @param forms what else errors may look like
 * @param failure where a 2xx says that the call failed; null where none does
 */
public record Envelope(
        List<String> payload,
        @Nullable String success,
        List<String> code,
        List<String> message,
        @Nullable String details,
        List<String> requestId,
        ErrorForms forms,
        @Nullable ReportedFailure failure) {

    /** The body is the payload; errors are plain text. */
    public static final Envelope NONE = new Envelope(List.of(""), null, List.of(), List.of(), null, List.of());

    /** With errors of no other form. */
    public Envelope(
            List<String> payload,
            @Nullable String success,
            List<String> code,
            List<String> message,
            @Nullable String details,
            List<String> requestId) {
        this(payload, success, code, message, details, requestId, ErrorForms.NONE, null);
    }

    public Envelope {
        payload = List.copyOf(payload);
        code = List.copyOf(code);
        message = List.copyOf(message);
        requestId = List.copyOf(requestId);
        if (payload.isEmpty()) {
            throw new IllegalArgumentException(
                    "an envelope names at least one place of the payload; \"\" is the whole body");
        }
    }

    /** By hand, as {@link #hashCode} is: the methods that a record gets are made while it runs, which takes a fresh JVM tens of milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Envelope that
                        && payload.equals(that.payload)
                        && Objects.equals(success, that.success)
                        && code.equals(that.code)
                        && message.equals(that.message)
                        && Objects.equals(details, that.details)
                        && requestId.equals(that.requestId)
                        && forms.equals(that.forms)
                        && Objects.equals(failure, that.failure);
    }

    /** Of what tells most: clients look envelopes up with every call. */
    @Override
    public int hashCode() {
        return 31 * payload.hashCode() + Objects.hashCode(success);
    }

    /** This envelope with the payload at other places: what an operation changes of its provider's default. */
    public Envelope withPayload(String... pointers) {
        return new Envelope(List.of(pointers), success, code, message, details, requestId, forms, failure);
    }

    /** This envelope where errors have other forms, too. */
    public Envelope withForms(ErrorForms value) {
        return new Envelope(payload, success, code, message, details, requestId, value, failure);
    }

    /** This envelope where a 2xx may say that the call failed. */
    public Envelope withFailure(ReportedFailure value) {
        return new Envelope(payload, success, code, message, details, requestId, forms, value);
    }
}
