package dev.channelkit.commons.auth.renewal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Stands for settings where they are compared and must not be read, such as in keys of a {@link CredentialRegistry}. */
public final class Fingerprint {
    /** Makes guessing a weak secret dear, and costs a client that shares its tokens some 50 ms once. */
    private static final int ROUNDS = 100_000;

    private Fingerprint() {}

    /** Equal for equal lists, and for no others. */
    public static String of(List<String> parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** The same of a list and a secret, fit for places that others read. */
    public static String slow(List<String> parts, String secret) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), digest(parts), ROUNDS, 256);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length)); // so that ("a", "b") is not ("ab", "")
                digest.update(bytes);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
