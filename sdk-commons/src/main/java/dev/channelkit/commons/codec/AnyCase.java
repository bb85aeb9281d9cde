package dev.channelkit.commons.codec;

/** A hash of names that does not look at case, as {@link String#equalsIgnoreCase} does not. */
public final class AnyCase {
    private AnyCase() {}

    /** Equal for names that {@link String#equalsIgnoreCase} holds for equal. */
    public static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            hash = 31 * hash + (c < 0x80 ? ascii(c) : Character.toLowerCase(Character.toUpperCase(c)));
        }
        return hash ^ (hash >>> 16);
    }

    private static int ascii(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
