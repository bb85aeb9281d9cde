package dev.channelkit.commons.http.internal;

import java.nio.charset.StandardCharsets;

/** Text that can be written as UTF-8 without turning into something else. */
public final class Unicode {
    private Unicode() {}

    /** Whether half a character stands alone in it, for which encoders put a question mark. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return false;
    }
}
