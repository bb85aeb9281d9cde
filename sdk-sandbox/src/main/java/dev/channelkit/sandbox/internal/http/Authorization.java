package dev.channelkit.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The credentials that a request carries in its header {@code Authorization}; the scheme's name counts without case. */
public final class Authorization {
    private static final String HEADER = "Authorization";

    private Authorization() {}

    public static boolean isThere(HttpRequest request) {
        return request.headers().first(HEADER).isPresent();
    }

    /** The token of the scheme {@code Bearer}; empty for another scheme, or without the header. */
    public static Optional<String> bearer(HttpRequest request) {
        return credentials(request, "bearer ");
    }

    /** Whether the scheme is {@code Basic}, with that user name and password in UTF-8. */
    public static boolean isBasic(HttpRequest request, String user, String password) {
        String due = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return credentials(request, "basic ").filter(due::equals).isPresent();
    }

    private static Optional<String> credentials(HttpRequest request, String scheme) {
        return request.headers()
                .first(HEADER)
                .filter(sent -> sent.toLowerCase(Locale.ROOT).startsWith(scheme))
                .map(sent -> sent.substring(scheme.length()).trim());
    }
}
