package dev.channelkit.commons.http.internal;

import java.util.List;

/** Headers whose values are secret by their name, whoever set them. */
public final class SensitiveHeaders {
    private static final List<String> WORDS = List.of(
            "authorization", "cookie", "token", "secret", "password", "session", "apikey", "api-key", "credential");

    private SensitiveHeaders() {}

    public static boolean isSensitive(String name) {
        for (String word : WORDS) {
            for (int from = 0; from + word.length() <= name.length(); from++) {
                if (name.regionMatches(true, from, word, 0, word.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
