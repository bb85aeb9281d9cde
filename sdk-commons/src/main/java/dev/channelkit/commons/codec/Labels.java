package dev.channelkit.commons.codec;

import java.util.Locale;

/** For generated enums of labels ({@code x-wire: label}), which people spell in several ways. */
public final class Labels {
    private Labels() {}

    /** What two spellings of one label have in common: lower case, without spaces, hyphens and underscores. */
    public static String plain(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c != '-' && c != '_' && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
