package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import dev.channelkit.sandbox.internal.billingplatform.model.Values;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what has a value, and judges which of it may stand where. */
final class Terms {
    private final Tables tables;
    private final Set<String> groups = new HashSet<>();
    private boolean grouped;

    /** @param aggregate whether it is of a group of rows */
    record Written(String sql, FieldType type, boolean aggregate, String name) {}

    Terms(Tables tables) {
        this.tables = tables;
    }

    /** Says that rows are grouped by those fields; by none, all rows are one group. */
    void group(List<Term> by) {
        by.forEach(term -> groups.add(write(term).sql()));
        grouped = true;
    }

    boolean isGrouped() {
        return grouped;
    }

    /** @throws RefusedException if it is a literal, or nothing that this entity has */
    Written write(Term term) {
        if (term instanceof Term.Path path) {
            Tables.Found found = tables.find(path);
            return new Written(found.sql(), found.field().type(), false, found.name());
        }
        if (term instanceof Term.Function function) {
            return function(function);
        }
        if (term instanceof Term.RowNumber) {
            throw new RefusedException(
                    Reason.UNSUPPORTED,
                    "ROWNUM stands in WHERE only, in a condition of its own that AND joins to the others");
        }
        throw new RefusedException(Reason.UNSUPPORTED, "A value stands where a field should be: " + term.text());
    }

    /** As {@link #write}, where an answer shows it or its groups are judged: no field that differs within a group. */
    Written ofGroup(Term term) {
        Written written = write(term);
        if (grouped && !written.aggregate() && !groups.contains(written.sql())) {
            throw new RefusedException(Reason.SYNTAX, term.text() + " is neither in GROUP BY nor in an aggregate");
        }
        return written;
    }

    private Written function(Term.Function function) {
        Written argument = write(function.argument());
        FieldType type = argument.type();
        if (!TermParser.AGGREGATES.contains(function.name())) {
            if (!type.isText()) {
                throw wrong(function.name() + " takes a text, and "
                        + function.argument().text() + " is none");
            }
            return new Written(function.name() + "(" + argument.sql() + ")", FieldType.TEXT, false, function.text());
        }
        FieldType result = switch (function.name()) {
            case "COUNT" -> FieldType.INTEGER;
            case "MIN", "MAX" -> type;
            default -> FieldType.DECIMAL;
        };
        boolean sums = function.name().equals("SUM") || function.name().equals("AVG");
        if (sums && type != FieldType.DECIMAL && type != FieldType.INTEGER) {
            throw wrong(function.name() + " takes a number, and "
                    + function.argument().text() + " is none");
        }
        String distinct = function.distinct() ? "DISTINCT " : "";
        return new Written(function.name() + "(" + distinct + argument.sql() + ")", result, true, function.text());
    }

    /**
     * The value of a literal that is compared with something of that type.
     *
     * @throws RefusedException if it is none of that type
     */
    static Object value(Term literal, FieldType type) {
        if (literal instanceof Term.NumberLiteral number && type.isTime()) {
            throw wrong("A number is compared with a time: " + number.text());
        }
        if (literal instanceof Term.NumberLiteral number && type.isNumber()) {
            return exact(number.value(), type);
        }
        String text = literal instanceof Term.TextLiteral given ? given.value() : literal.text();
        try {
            // whole numbers are compared with fractions too
            return Values.of(
                    type == FieldType.INTEGER ? FieldType.DECIMAL : type == FieldType.DATE ? FieldType.TIME : type,
                    text);
        } catch (IllegalArgumentException e) {
            throw wrong("A value of a comparison " + e.getMessage());
        }
    }

    // an index serves whole numbers only
    private static Object exact(BigDecimal number, FieldType type) {
        boolean whole = type != FieldType.DECIMAL && number.scale() == 0 && number.precision() <= 18;
        return whole ? (Object) number.longValueExact() : number;
    }

    static boolean isLiteral(Term term) {
        return term instanceof Term.TextLiteral || term instanceof Term.NumberLiteral;
    }

    static RefusedException wrong(String what) {
        return new RefusedException(Reason.WRONG_TYPE, what);
    }
}
