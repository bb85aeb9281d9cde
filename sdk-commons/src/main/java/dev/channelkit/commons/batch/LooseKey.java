package dev.channelkit.commons.batch;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys that some provider may take for equal. What a provider does is unknown, so that everything counts that databases are known to
 * overlook: case, blanks, the form of characters, and how a number is written.
 */
final class LooseKey {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{0,60})?([eE][+-]?[0-9]{1,3})?");

    private LooseKey() {}

    /** The same text for all keys that may be equal. */
    static String of(String key) {
        String text = BLANKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
