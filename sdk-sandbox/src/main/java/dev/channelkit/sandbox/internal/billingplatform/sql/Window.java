package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an answer are wanted, and what is left of a condition without them. {@code ROWNUM} counts from 1, both bounds belong to
 * {@code BETWEEN}, and it counts the rows in the order of the answer. A window from 0 begins with the first row, as the vendor's samples have it.
 *
 * @param skip how many rows come before the first
 * @param rows how many there may be
 * @param condition what rows are asked for besides
 */
record Window(long skip, long rows, @Nullable Condition condition) {
    private static final long ALL = Long.MAX_VALUE / 4;

    static Window of(@Nullable Condition condition) {
        List<Condition> left = new ArrayList<>();
        Window window = new Window(0, ALL, null);
        boolean found = false;
        for (Condition part : parts(condition)) {
            Window here = window(part);
            if (here == null) {
                left.add(part);
            } else if (found) {
                throw new RefusedException(Reason.UNSUPPORTED, "There is more than one condition with ROWNUM");
            } else {
                found = true;
                window = here;
            }
        }
        Condition rest = left.isEmpty() ? null : left.size() == 1 ? left.get(0) : new Condition.And(left);
        return new Window(window.skip(), window.rows(), rest);
    }

    private static List<Condition> parts(@Nullable Condition condition) {
        return condition == null
                ? List.of()
                : condition instanceof Condition.And and ? and.parts() : List.of(condition);
    }

    private static @Nullable Window window(Condition part) {
        if (part instanceof Condition.Between between && between.term() instanceof Term.RowNumber && !between.not()) {
            return between(whole(between.low(), RoundingMode.CEILING), whole(between.high(), RoundingMode.FLOOR));
        }
        if (part instanceof Condition.Comparison comparison && comparison.left() instanceof Term.RowNumber) {
            Term right = comparison.right();
            return switch (comparison.operator()) {
                case "<=" -> between(1, whole(right, RoundingMode.FLOOR));
                case "<" -> between(1, whole(right, RoundingMode.CEILING) - 1);
                case ">=" -> between(whole(right, RoundingMode.CEILING), ALL);
                case ">" -> between(whole(right, RoundingMode.FLOOR) + 1, ALL);
                case "=" -> between(whole(right, RoundingMode.UNNECESSARY), whole(right, RoundingMode.UNNECESSARY));
                default -> throw new RefusedException(Reason.UNSUPPORTED, "ROWNUM is not compared by <>");
            };
        }
        return null;
    }

    private static Window between(long first, long last) {
        long begin = Math.max(1, first);
        return new Window(begin - 1, Math.max(0, last - begin + 1), null);
    }

    private static long whole(Term term, RoundingMode rounding) {
        BigDecimal value = term instanceof Term.NumberLiteral number ? number.value() : null;
        if (value == null
                || value.abs().compareTo(BigDecimal.valueOf(ALL)) > 0
                || value.stripTrailingZeros().scale() > 0 && rounding == RoundingMode.UNNECESSARY) {
            throw new RefusedException(Reason.WRONG_TYPE, "ROWNUM is compared with whole numbers: " + term.text());
        }
        return value.setScale(0, rounding).longValueExact();
    }

    /** The window within this one. */
    Window within(long offset, @Nullable Long fetch, long cap) {
        long left = Math.max(0, rows - offset);
        long wanted = Math.min(fetch == null ? cap : Math.min(fetch, cap), left);
        return new Window(Math.min(skip + offset, ALL), wanted, condition);
    }
}
