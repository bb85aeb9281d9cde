package dev.channelkit.benchmarks.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in pages and messages. */
final class Numbers {
    private Numbers() {}

    /** Two digits behind the point below 100, none above, and more where there would be nothing else to see. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        return rounded(value, digits(value));
    }

    /** The same with its error, if there is one, in the digits of the value. */
    static String plain(Figure figure) {
        String value = plain(figure.value());
        return figure.error() > 0 ? value + " ± " + rounded(figure.error(), digits(figure.value())) : value;
    }

    private static int digits(double value) {
        double size = Math.abs(value);
        return size >= 100 ? 0 : size >= 0.1 || size == 0 ? 2 : size >= 0.001 ? 4 : 7;
    }

    private static String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A limit, or a value at an axis: no digits more than it has. */
    static String limit(double value) {
        return new BigDecimal(String.valueOf(value))
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
