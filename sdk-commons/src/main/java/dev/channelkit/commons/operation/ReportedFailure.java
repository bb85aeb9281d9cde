package dev.channelkit.commons.operation;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a 2xx says that the call failed all the same ({@code x-envelope.failure}): an object, or an array of them of which the first counts.
 *
 * @param at the pointer to it, a single key such as {@code /loginResponse}
 * @param code the name of the code; it failed if that is there and none of {@code ok}
 * @param ok codes that mean success, compared without blanks around them; null always does
 * @param message the name of the text, or list of texts, that says why; null when there is none
 */
public record ReportedFailure(String at, String code, Set<String> ok, @Nullable String message) {

    public ReportedFailure {
        Objects.requireNonNull(code, "code");
        ok = Set.copyOf(ok);
        if (!at.startsWith("/") || at.indexOf('/', 1) >= 0) {
            throw new IllegalArgumentException("a failure stands at a key of the answer: " + at);
        }
    }

    /** The key that it stands at. */
    public String key() {
        return at.substring(1);
    }
}
