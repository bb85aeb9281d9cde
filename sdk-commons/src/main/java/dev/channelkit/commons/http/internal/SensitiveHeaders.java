package dev.channelkit.commons.http.internal;

import java.util.regex.Pattern;

/** Headers whose values are secret by their name, whoever set them. */
public final class SensitiveHeaders {
    private static final Pattern NAMES = Pattern.compile(
            ".*(authorization|cookie|token|secret|password|session|api-?key|credential).*", Pattern.CASE_INSENSITIVE);

    private SensitiveHeaders() {}

    public static boolean isSensitive(String name) {
        return NAMES.matcher(name).matches();
    }
}
