package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.RequestHeaders;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id of a session, as a login gives it. Whoever has it acts as the user. Equal when the text is; {@link #toString} does not show it.
 *
 * @param secret the text, opaque but for being visible ASCII
 */
public record SessionId(Secret secret) {

    /** @throws CredentialException when it is blank or cannot stand in a header */
    public SessionId {
        String value = secret.value();
        if (value.isEmpty() || !value.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new CredentialException(
                    "the session id is "
                            + (value.isBlank() ? "missing or blank" : "nothing that can stand in a header"),
                    CallDetails.none(),
                    null,
                    null);
        }
    }

    /** @throws CredentialException when it is missing, blank, or cannot stand in a header */
    public static SessionId of(@Nullable String text) {
        return new SessionId(Secret.of(text == null ? "" : text));
    }

    /** The text itself, for the wire only. */
    public String value() {
        return secret.value();
    }

    /** Puts such an id on a request, in the header of that name and nowhere else. */
    public static Authorizer<SessionId> in(String header) {
        Objects.requireNonNull(header, "header");
        return new Authorizer<>() {
            @Override
            public void authorize(SessionId id, RequestHeaders headers) {
                headers.set(header, id.value());
            }

            @Override
            public List<String> headers() {
                return List.of(header);
            }

            @Override
            public List<String> secrets(SessionId id) {
                return List.of(id.value());
            }
        };
    }
}
