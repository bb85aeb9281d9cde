package dev.channelkit.siesmart.proposal;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the provider has what was sent. It gives back empty texts as null and amounts with other trailing zeros. */
final class Same {
    private Same() {}

    /** Whether {@code now} is what was sent; what was not sent is whatever it is. */
    static boolean ifSent(boolean sent, @Nullable Object value, @Nullable Object now) {
        return !sent || values(value, now);
    }

    private static boolean values(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(nothingIfEmpty(one), nothingIfEmpty(other));
    }

    private static @Nullable Object nothingIfEmpty(@Nullable Object value) {
        return "".equals(value) ? null : value;
    }
}
