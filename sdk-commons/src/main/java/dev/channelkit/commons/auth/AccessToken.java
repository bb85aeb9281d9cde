package dev.channelkit.commons.auth;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opaque token, as OAuth issues them. Equal when the text is; {@link #toString} does not show it.
 *
 * @param secret the text, which is visible ASCII
 */
public record AccessToken(Secret secret) {

    /** @throws CredentialException when it is blank or cannot stand in a header */
    public AccessToken {
        String value = secret.value();
        if (value.isEmpty() || !isVisibleAscii(value)) {
            throw new CredentialException(
                    "the access token is "
                            + (value.isBlank() ? "missing or blank" : "nothing that can stand in a header"),
                    CallDetails.none(),
                    null,
                    null);
        }
    }

    /** @throws CredentialException when it is missing, blank, or cannot stand in a header */
    public static AccessToken of(@Nullable String text) {
        return new AccessToken(Secret.of(text == null ? "" : text));
    }

    private static boolean isVisibleAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= 0x20 || value.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The text itself, for the wire only. */
    public String value() {
        return secret.value();
    }

    /** Puts such a token on a request as {@code Authorization: Bearer …} (RFC 6750, section 2.1). */
    public static Authorizer<AccessToken> bearer() {
        return new Authorizer<>() {
            @Override
            public void authorize(AccessToken token, RequestHeaders headers) {
                headers.set("Authorization", "Bearer " + token.value());
            }

            @Override
            public List<String> secrets(AccessToken token) {
                return List.of(token.value());
            }
        };
    }
}
