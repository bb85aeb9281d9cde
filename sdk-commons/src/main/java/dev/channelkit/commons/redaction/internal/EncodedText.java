package dev.channelkit.commons.redaction.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A secret in Base64, as whoever logs headers or binary fields echoes it. The padding is left off: it tells nothing. */
final class EncodedText {
    private static final Base64.Encoder PLAIN = Base64.getEncoder().withoutPadding();

    private EncodedText() {}

    /** The spellings that differ; none of what is so short that its Base64 stands in innocent text. */
    static List<String> of(String secret) {
        if (ShortSecret.is(secret)) {
            return List.of();
        }
        String plain = PLAIN.encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return plain.indexOf('+') < 0 && plain.indexOf('/') < 0
                ? List.of(plain)
                : List.of(plain, plain.replace('+', '-').replace('/', '_'));
    }
}
