package dev.channelkit.commons.auth;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user name and password, or key and secret, for HTTP Basic. Both are opaque; what is beyond ASCII goes out as UTF-8.
 *
 * @param user the user name or key; without a colon, because that is where Basic separates the two
 * @param password the password or secret
 */
public record BasicCredentials(Secret user, Secret password) {

    /** @throws CredentialException when either is blank or holds what Basic cannot carry */
    public BasicCredentials {
        check("user name (key)", user.value());
        check("password (secret)", password.value());
        if (user.value().indexOf(':') >= 0) {
            throw refused("the user name (key) contains a ':', which separates it from the password (secret)");
        }
    }

    /**
     * A pair in ASCII, for providers that issue such pairs and may read others otherwise.
     *
     * @throws CredentialException when either is missing, blank or holds what ASCII cannot carry
     */
    public static BasicCredentials of(@Nullable String user, @Nullable String password) {
        checkAscii("user name (key)", user);
        checkAscii("password (secret)", password);
        return utf8(user, password);
    }

    /**
     * A pair of any printable characters.
     *
     * @throws CredentialException when either is missing, blank or holds what Basic cannot carry
     */
    public static BasicCredentials utf8(@Nullable String user, @Nullable String password) {
        return new BasicCredentials(Secret.of(user == null ? "" : user), Secret.of(password == null ? "" : password));
    }

    /** Puts such credentials on a request, unasked: a challenge is not waited for. */
    public static Authorizer<BasicCredentials> authorizer() {
        return new Basic();
    }

    private String encoded() {
        String pair = user.value() + ':' + password.value();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(String name, String value) {
        if (value.isBlank()) {
            throw refused("the " + name + " is missing or blank");
        }
        if (!isPrintableAscii(value) && value.codePoints().anyMatch(BasicCredentials::isUnprintable)) {
            throw refused("the " + name + " contains something that is not printable");
        }
    }

    private static void checkAscii(String name, @Nullable String value) {
        if (value != null && !value.isBlank() && !isPrintableAscii(value)) {
            throw refused("the " + name + " contains something other than printable ASCII");
        }
    }

    /** What nearly all are; and a stream takes a fresh JVM some milliseconds. */
    private static boolean isPrintableAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < 0x20 || value.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || c >= 0xd800 && c <= 0xdfff;
    }

    private static CredentialException refused(String what) {
        return new CredentialException(what, CallDetails.none(), "set the pair the provider issued, unchanged", null);
    }

    /** Keeps the last pair as it goes out: a client seldom has another. */
    private static final class Basic implements Authorizer<BasicCredentials> {
        private volatile @Nullable Encoded last;

        private record Encoded(BasicCredentials credential, String text) {}

        @Override
        public void authorize(BasicCredentials credential, RequestHeaders headers) {
            headers.set("Authorization", "Basic " + encoded(credential));
        }

        @Override
        public List<String> secrets(BasicCredentials credential) {
            return List.of(
                    encoded(credential),
                    credential.password().value(),
                    credential.user().value());
        }

        private String encoded(BasicCredentials credential) {
            Encoded known = last;
            if (known == null || known.credential() != credential) {
                known = new Encoded(credential, credential.encoded());
                last = known;
            }
            return known.text();
        }
    }
}
