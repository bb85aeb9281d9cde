package dev.channelkit.commons.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 3xx: the provider points elsewhere. Redirects are never followed, because credentials would follow them.
 *
 * <p>A write that ends in one is refused only by 307 and 308, which ask to send it again elsewhere. Any other may be what follows a
 * success (post, redirect, get), so such a write ends in an {@link OutcomeUnknownException} with this as its cause.
 */
public class RedirectException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public RedirectException(
            String what, Outcome outcome, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, outcome, answer, details, advice);
    }

    /** Where the provider points to, as it wrote it; empty when it did not say. */
    public Optional<String> location() {
        return headers().getOrDefault("Location", List.of()).stream().findFirst();
    }
}
