package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Terms that are true or false. */
final class Predicates {
    private Predicates() {}

    private record Judgement(Predicate<JsonNode> judge) implements Term {
        @Override
        public FieldType type() {
            return FieldType.FLAG;
        }

        @Override
        public Boolean value(JsonNode item) {
            return judge.test(item);
        }
    }

    static Term of(Predicate<JsonNode> judge) {
        return new Judgement(judge);
    }

    /** Both are as equal as their type has it; where one lacks a value, only if both do. */
    static Term same(Term left, Term right, Reading reading) {
        return of(item -> {
            Object a = folded(left, item, reading);
            Object b = folded(right, item, reading);
            return a == null || b == null ? a == b : compare(a, b) == 0;
        });
    }

    /** The comparison's outcome passes; never where one lacks a value. */
    static Term ordered(Term left, Term right, Reading reading, Predicate<Integer> passes) {
        return of(item -> {
            Object a = folded(left, item, reading);
            Object b = folded(right, item, reading);
            return a != null && b != null && passes.test(compare(a, b));
        });
    }

    /** A test of two texts; never passed where one lacks a value. */
    static Term texts(String function, Term text, Term part, Reading reading) {
        return of(item -> {
            Object a = folded(text, item, reading);
            Object b = folded(part, item, reading);
            if (!(a instanceof String whole) || !(b instanceof String wanted)) {
                return false;
            }
            return switch (function) {
                case "contains" -> whole.contains(wanted);
                case "startswith" -> whole.startsWith(wanted);
                default -> whole.endsWith(wanted);
            };
        });
    }

    private static @Nullable Object folded(Term term, JsonNode item, Reading reading) {
        Object value = term.value(item);
        return value instanceof String text && reading.ignoreCase() ? text.toLowerCase(Locale.ROOT) : value;
    }

    @SuppressWarnings("unchecked") // the parser lets only equal types meet
    static int compare(Object a, Object b) {
        return ((Comparable<Object>) Objects.requireNonNull(a)).compareTo(b);
    }
}
