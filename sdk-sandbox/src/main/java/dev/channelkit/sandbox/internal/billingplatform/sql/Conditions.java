package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes conditions, with their values as parameters in the order in which they stand. */
final class Conditions {
    private final Terms terms;
    private final List<Object> parameters;
    private final boolean ofGroups;
    private final StringBuilder out = new StringBuilder();

    private Conditions(Terms terms, List<Object> parameters, boolean ofGroups) {
        this.terms = terms;
        this.parameters = parameters;
        this.ofGroups = ofGroups;
    }

    /** A condition of rows. */
    static String ofRows(Terms terms, Condition condition, List<Object> parameters) {
        return new Conditions(terms, parameters, false).text(condition);
    }

    /** A condition of groups of rows. */
    static String ofGroups(Terms terms, Condition condition, List<Object> parameters) {
        return new Conditions(terms, parameters, true).text(condition);
    }

    private String text(Condition condition) {
        write(condition);
        return out.toString();
    }

    private void write(Condition condition) {
        out.append('(');
        if (condition instanceof Condition.And and) {
            series(and.parts(), " AND ");
        } else if (condition instanceof Condition.Or or) {
            series(or.parts(), " OR ");
        } else if (condition instanceof Condition.Not not) {
            out.append("NOT ");
            write(not.of());
        } else if (condition instanceof Condition.Comparison comparison) {
            FieldType type = type(comparison.left(), comparison.right());
            term(comparison.left(), type);
            out.append(' ').append(comparison.operator()).append(' ');
            term(comparison.right(), type);
        } else if (condition instanceof Condition.In in) {
            in(in);
        } else if (condition instanceof Condition.Between between) {
            FieldType type = type(between.term(), between.low(), between.high());
            term(between.term(), type);
            out.append(between.not() ? " NOT BETWEEN " : " BETWEEN ");
            term(between.low(), type);
            out.append(" AND ");
            term(between.high(), type);
        } else if (condition instanceof Condition.Like like) {
            like(like);
        } else if (condition instanceof Condition.IsNull isNull) {
            out.append(column(isNull.term()).sql()).append(isNull.not() ? " IS NOT NULL" : " IS NULL");
        }
        out.append(')');
    }

    private void series(List<Condition> parts, String between) {
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : between);
            write(parts.get(i));
        }
    }

    private void in(Condition.In in) {
        Term[] all = new Term[in.values().size() + 1];
        all[0] = in.term();
        for (int i = 1; i < all.length; i++) {
            all[i] = in.values().get(i - 1);
        }
        FieldType type = type(all);
        term(in.term(), type);
        out.append(in.not() ? " NOT IN (" : " IN (");
        for (int i = 1; i < all.length; i++) {
            out.append(i == 1 ? "" : ", ");
            term(all[i], type);
        }
        out.append(')');
    }

    private void like(Condition.Like like) {
        Terms.Written written = column(like.term());
        if (!written.type().isText() && written.type() != FieldType.ID) {
            throw Terms.wrong("LIKE takes a text, and " + like.term().text() + " is none");
        }
        boolean text = written.type().isText();
        out.append(text ? written.sql() : "CAST(" + written.sql() + " AS VARCHAR)")
                .append(like.not() ? " NOT LIKE " : " LIKE ")
                .append("? ESCAPE ?");
        parameters.add(like.pattern());
        // nothing escapes unless the query says what does
        parameters.add(like.escape() == null ? "" : checked(like.pattern(), like.escape()));
    }

    private static String checked(String pattern, String escape) {
        char mark = escape.charAt(0);
        for (int i = pattern.indexOf(mark); i >= 0; i = pattern.indexOf(mark, i + 2)) {
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
            if (next != '%' && next != '_' && next != mark) {
                throw new RefusedException(
                        RefusedException.Reason.SYNTAX, "What escapes stands before '%', '_' or itself in a pattern");
            }
        }
        return escape;
    }

    /** The type of what is compared: that of the fields, which must agree; without any, that of the values. */
    private FieldType type(Term... compared) {
        FieldType type = null;
        boolean numbers = false;
        for (Term term : compared) {
            if (Terms.isLiteral(term)) {
                numbers |= term instanceof Term.NumberLiteral;
            } else {
                FieldType other = column(term).type();
                if (type != null && !alike(type, other)) {
                    throw Terms.wrong(
                            "Fields of different types are compared: " + compared[0].text() + ", " + term.text());
                }
                type = wider(type, other);
            }
        }
        return type != null ? type : numbers ? FieldType.DECIMAL : FieldType.TEXT;
    }

    private static FieldType wider(@Nullable FieldType one, FieldType other) {
        return one == null || one == FieldType.ID ? other : one;
    }

    private static boolean alike(FieldType one, FieldType other) {
        return one == other
                || (one.isNumber() && other.isNumber())
                || (one.isText() && other.isText())
                || (one.isTime() && other.isTime());
    }

    private void term(Term term, FieldType type) {
        if (!Terms.isLiteral(term)) {
            out.append(column(term).sql());
            return;
        }
        Object value = Terms.value(term, type);
        // the database wants a type where both sides are parameters
        out.append(
                type.isTime()
                        ? "?"
                        : "CAST(? AS "
                                + (type.isNumber() && !(value instanceof Long) ? FieldType.DECIMAL : type).column()
                                + ")");
        parameters.add(value);
    }

    private Terms.Written column(Term term) {
        Terms.Written written = ofGroups ? terms.ofGroup(term) : terms.write(term);
        if (written.aggregate() && !ofGroups) {
            throw new RefusedException(
                    RefusedException.Reason.SYNTAX, "Aggregates stand in HAVING, not in WHERE: " + term.text());
        }
        return written;
    }
}
