package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as text. Nothing here loses a digit, and nothing grows beyond a bound, however large the exponent. */
final class Numbers {
    /** Longest text and largest scale that is taken for a number. */
    private static final int BOUND = 1000;

    private Numbers() {}

    /** The number so spelt; null if it is none, or beyond the bounds. A missing zero before the point is tolerated: some databases print it so. */
    static @Nullable BigDecimal decimal(String text) {
        if (text.length() > BOUND || !isNumber(text, false)) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > BOUND ? null : value;
        } catch (NumberFormatException e) {
            return null; // the exponent is beyond even what BigDecimal holds
        }
    }

    /** The integer so spelt, {@code 5.0} included; null if it is none or does not fit. */
    static @Nullable Long int64(String text) {
        if (text.length() <= 18 && isInteger(text)) {
            return Long.valueOf(Long.parseLong(text));
        }
        BigDecimal value = decimal(text);
        if (value == null) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The number so spelt; null if it is none or not finite. */
    static @Nullable Double float64(String text) {
        if (text.length() > BOUND || !isNumber(text, false)) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }

    /** Whether the text is digits, perhaps after a minus sign. */
    static boolean isInteger(String text) {
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        return text.length() > start && skipDigits(text, start) == text.length();
    }

    /** Without an exponent: not every provider understands one, and {@code 0.0000000000} would become {@code 0E-10}. */
    static String text(BigDecimal value) {
        return Math.abs((long) value.scale()) <= BOUND ? value.toPlainString() : value.toString();
    }

    /** @throws IllegalArgumentException if the value is not finite: no wire format has a spelling for it */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a number that can be sent");
        }
        return Double.toString(value);
    }

    /** Whether JSON would accept the text as a number; unless strict, also a plus sign and no digits on one side of the point. */
    static boolean isNumber(String text, boolean strict) {
        int length = text.length();
        int i = 0;
        if (i < length && (text.charAt(i) == '-' || (!strict && text.charAt(i) == '+'))) {
            i++;
        }
        int whole = i;
        i = skipDigits(text, i);
        int digits = i - whole;
        if (strict && (digits == 0 || (digits > 1 && text.charAt(whole) == '0'))) {
            return false;
        }
        if (i < length && text.charAt(i) == '.') {
            int fraction = ++i;
            i = skipDigits(text, i);
            if (strict && i == fraction) {
                return false;
            }
            digits += i - fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = i;
            i = skipDigits(text, i);
            if (i == exponent) {
                return false;
            }
        }
        return i == length;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
