package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code $orderby}: names separated by commas, each with {@code asc} or {@code desc} if wanted. Objects without a value come first. */
public final class OrderBy {
    private OrderBy() {}

    /**
     * The order of an expression, for one sort of objects that do not change meanwhile: it reads each value once, however often that is
     * compared.
     *
     * @param fields those that may be sorted by, by their names in lower case
     * @throws ExpressionException if it makes no sense
     */
    public static Comparator<JsonNode> read(String text, Map<String, Field> fields) {
        Comparator<JsonNode> order = (a, b) -> 0;
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split("[ \t]+");
            boolean hasDirection = words.length == 2 && (words[1].equals("asc") || words[1].equals("desc"));
            if (words[0].isEmpty() || (words.length > 1 && !hasDirection)) {
                throw new ExpressionException("'" + part + "' is not a name with asc or desc");
            }
            Field field = fields.get(words[0].toLowerCase(Locale.ROOT));
            if (field == null) {
                throw new ExpressionException("'" + words[0] + "' is nothing this list can be sorted by; only "
                        + fields.values().stream().map(Field::name).sorted().toList());
            }
            Map<JsonNode, Optional<Object>> values = new IdentityHashMap<>();
            Comparator<JsonNode> next = Comparator.comparing(
                    item -> values.computeIfAbsent(item, one -> Optional.ofNullable(field.value(one)))
                            .orElse(null),
                    Comparator.nullsFirst((a, b) -> Predicates.compare(a, b)));
            order = order.thenComparing(hasDirection && words[1].equals("desc") ? next.reversed() : next);
        }
        return order;
    }
}
