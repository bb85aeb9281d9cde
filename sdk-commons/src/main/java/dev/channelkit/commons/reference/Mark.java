package dev.channelkit.commons.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** By what a text, such as a mail address, is known again in a journal without standing there; also a short name for many texts. */
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
