package dev.channelkit.commons.http.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Headers whose values are secret by their name, whoever set them. */
public final class SensitiveHeaders {
    private static final List<String> WORDS = List.of(
            "authorization", "cookie", "token", "secret", "password", "session", "apikey", "api-key", "credential");

    /** Names that were judged before: the same few in every call. Beyond this many, whoever makes them up has them judged each time. */
    private static final int MOST = 200;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private SensitiveHeaders() {}

    public static boolean isSensitive(String name) {
        Boolean known = KNOWN.get(name);
        return known != null ? known : judged(name);
    }

    private static boolean judged(String name) {
        boolean sensitive = hasWord(name);
        if (KNOWN.size() < MOST) {
            KNOWN.put(name, sensitive);
        }
        return sensitive;
    }

    private static boolean hasWord(String name) {
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
