package dev.channelkit.commons.query.odata;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What items of a list of {@code T} must fulfil. Immutable; made by an {@link OdataField}, and joined with others.
 *
 * <!-- snippet: BssBasics#condition -->
 * <pre>{@code
 * Condition<Subscription> wanted = NAME.contains("O'Neill")
 *         .and(STATUS.is(SubscriptionStatus.ACTIVE).or(STATUS.is(SubscriptionStatus.SUSPENDED)));
 * // contains(name, 'O''Neill') and (status eq 'Active' or status eq 'Suspended')
 * }</pre>
 *
 * @param <T> what the list holds
 */
public final class Condition<T> {
    private final Binding binding;
    private final String text;
    private final @Nullable Condition<T> negated;

    /** What holds an expression together, the weakest first. */
    private enum Binding {
        /** Whatever a caller wrote. */
        RAW,
        OR,
        AND,
        COMPARISON,
        NOT,
        CALL
    }

    private Condition(Binding binding, String text) {
        this(binding, text, null);
    }

    private Condition(Binding binding, String text, @Nullable Condition<T> negated) {
        this.binding = binding;
        this.text = text;
        this.negated = negated;
    }

    static <T> Condition<T> comparison(String field, Comparison comparison, String literal) {
        return new Condition<>(Binding.COMPARISON, field + " " + comparison.wireName() + " " + literal);
    }

    static <T> Condition<T> call(String function, String field, String literal) {
        return new Condition<>(Binding.CALL, function + "(" + field + ", " + literal + ")");
    }

    /**
     * An expression in the provider's language, sent as it stands; in parentheses where it is joined with others. Never put a value from
     * elsewhere into it: quotes in it would end the literal.
     *
     * @throws IllegalArgumentException if it is blank
     * @throws InvalidRequestException if there is none
     */
    public static <T> Condition<T> raw(String expression) {
        if (given(expression, "the expression").isBlank()) {
            throw new IllegalArgumentException("an empty expression filters nothing; leave it out");
        }
        return new Condition<>(Binding.RAW, expression);
    }

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if there are none: nothing would be filtered
     */
    public static <T> Condition<T> allOf(List<Condition<T>> conditions) {
        return joined(Binding.AND, " and ", conditions);
    }

    /**
     * At least one of them.
     *
     * @throws IllegalArgumentException if there are none: nothing would be filtered
     */
    public static <T> Condition<T> anyOf(List<Condition<T>> conditions) {
        return joined(Binding.OR, " or ", conditions);
    }

    /** This one and the other. */
    public Condition<T> and(Condition<T> other) {
        return allOf(List.of(this, given(other, "the other condition")));
    }

    /** This one or the other, or both. */
    public Condition<T> or(Condition<T> other) {
        return anyOf(List.of(this, given(other, "the other condition")));
    }

    /** The opposite; the opposite of that is the condition itself again. */
    public Condition<T> not() {
        if (negated != null) {
            return negated;
        }
        StringBuilder out = new StringBuilder(text.length() + 6).append("not ");
        writeInside(Binding.NOT, out);
        return new Condition<>(Binding.NOT, out.toString(), this);
    }

    /** The expression, not yet percent-encoded. */
    public String expression() {
        return text;
    }

    private static <T> Condition<T> joined(Binding binding, String operator, List<Condition<T>> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("no condition at all filters nothing; leave the filter out");
        }
        int length = 0;
        for (Condition<T> condition : conditions) {
            length += given(condition, "a condition").text.length() + operator.length() + 2;
        }
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).writeInside(binding, i == 0 ? text : text.append(operator));
        }
        return new Condition<>(binding, text.toString());
    }

    /** As an operand of what binds so: in parentheses where it would fall apart. */
    private void writeInside(Binding outer, StringBuilder out) {
        if (binding.compareTo(outer) < 0) {
            out.append('(').append(text).append(')');
        } else {
            out.append(text);
        }
    }

    static <V> V given(@Nullable V value, String what) {
        if (value == null) {
            throw new InvalidRequestException(what + " is missing", CallDetails.none(), null, null);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Condition<?> other && binding == other.binding && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** That it is one, not which: values may be confidential. */
    @Override
    public String toString() {
        return "Condition[" + text.length() + " characters]";
    }
}
