package dev.channelkit.dotdigital.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** By what a user name, a mail address or a telephone number is known again in a journal without standing there. */
public final class Mark {
    private static final int BYTES = 12;

    private Mark() {}

    /** 24 hexadecimal digits; the same for the same texts, in whatever case. */
    public static String of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
