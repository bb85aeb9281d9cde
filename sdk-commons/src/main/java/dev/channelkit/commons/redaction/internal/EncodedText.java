package dev.channelkit.commons.redaction.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A secret in Base64, as whoever logs headers or binary fields echoes it. The padding is left off: it tells nothing. */
final class EncodedText {
    private EncodedText() {}

    /** The spellings that differ; none of what is so short that its Base64 stands in innocent text. */
    static List<String> of(String secret) {
        if (ShortSecret.is(secret)) {
            return List.of();
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                .map(encoder -> encoder.withoutPadding().encodeToString(bytes))
                .distinct()
                .toList();
    }
}
