package dev.channelkit.commons.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 3xx: the provider points elsewhere. Redirects are never followed, because credentials would follow them. */
public class RedirectException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public RedirectException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }

    /** Where the provider points to, as it wrote it; empty when it did not say. */
    public Optional<String> location() {
        return headers().getOrDefault("Location", List.of()).stream().findFirst();
    }
}
