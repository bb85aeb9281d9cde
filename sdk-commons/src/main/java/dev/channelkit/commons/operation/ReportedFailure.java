package dev.channelkit.commons.operation;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a 2xx says that the call failed all the same ({@code x-envelope.failure}): an object, or an array of them of which the first counts.
 *
 * @param at the pointer to it: a single key such as {@code /loginResponse}, or empty for the whole body
 * @param code the name of the code; it failed if that is there and none of {@code ok}
 * @param ok codes that mean success, compared without blanks around them; null always does
 * @param message the name of the text, or list of texts, that says why; null when there is none
 * @param success the name of a flag: false says that it failed; null when there is none
 * @param needs the name of what a success cannot be without: it failed if that is missing, null or blank; null when there is none
 */
public record ReportedFailure(
        String at,
        String code,
        Set<String> ok,
        @Nullable String message,
        @Nullable String success,
        @Nullable String needs) {

    public ReportedFailure {
        Objects.requireNonNull(code, "code");
        ok = Set.copyOf(ok);
        if (!at.isEmpty() && (at.charAt(0) != '/' || at.indexOf('/', 1) >= 0)) {
            throw new IllegalArgumentException("a failure stands at a key of the answer, or is the whole of it: " + at);
        }
    }
}
