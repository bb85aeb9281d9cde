package dev.channelkit.commons.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer holds: its payload, and what stands around it.
 *
 * @param presence what the payload's place holds
 * @param enveloped whether the answer has the envelope's shape: the success flag, or the object that should hold the payload, and no
 *     strangers. An answer without payload then carries none, rather than being something else altogether
 * @param vacant whether the object that should hold the payload is there, but null or without any member: what PHP makes of "none"
 * @param strangers where the payload is missing, the places of members with content that the envelope does not know; at most 10
 * @param value the payload; null unless it is present
 * @param received how many items the payload held before any was left out: the length of a list, 1 for a single value, 0 for none
 * @param success what the success flag says; null when there is none, or it is not readable as one
 * @param code the provider's code
 * @param message the provider's text on one line, at most 500 characters
 * @param details further texts, at most 20, each as bounded as the message
 * @param requestId what names the call for the provider's support; null where the body has none
 */
public record Payload<T>(
        Presence presence,
        boolean enveloped,
        boolean vacant,
        List<String> strangers,
        @Nullable T value,
        int received,
        @Nullable Boolean success,
        @Nullable String code,
        @Nullable String message,
        List<String> details,
        @Nullable String requestId) {

    /** What the payload's place holds. */
    public enum Presence {
        /** The answer has no such place. */
        ABSENT,
        /** An explicit null, or a list without items where one value is due. */
        EMPTY,
        /** Something else than the spec says. */
        MISTYPED,
        /** The value. */
        PRESENT
    }

    public Payload {
        strangers = List.copyOf(strangers);
        details = List.copyOf(details);
    }

    /** Whether the answer has any of the payload's places, whatever it holds. */
    public boolean found() {
        return presence != Presence.ABSENT;
    }

    /** Where everything lies; no value, code or text, which may be personal data. */
    @Override
    public String toString() {
        return "Payload[presence=" + presence + ", enveloped=" + enveloped + ", received=" + received + ", success="
                + success + "]";
    }
}
