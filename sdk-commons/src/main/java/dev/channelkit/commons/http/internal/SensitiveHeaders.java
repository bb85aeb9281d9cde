package dev.channelkit.commons.http.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Headers whose values are secret by their name, whoever set them. */
public final class SensitiveHeaders {
    private static final Pattern NAMES = Pattern.compile(
            ".*(authorization|cookie|token|secret|password|session|api-?key|credential).*", Pattern.CASE_INSENSITIVE);

    /** Names that were judged before: the same few in every call. Beyond this many, whoever makes them up has them judged each time. */
    private static final int MOST = 200;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private SensitiveHeaders() {}

    public static boolean isSensitive(String name) {
        Boolean known = KNOWN.get(name);
        return known != null ? known : judged(name);
    }

    private static boolean judged(String name) {
        boolean sensitive = NAMES.matcher(name).matches();
        if (KNOWN.size() < MOST) {
            KNOWN.put(name, sensitive);
        }
        return sensitive;
    }
}
