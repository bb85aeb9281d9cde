package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of a list, made from the example of its answer: each with an id and a number of its own, by which it is known again when it has been read.
 */
final class KitRows {
    /** A field that no spec knows. */
    static final String NUMBER = "kitTestRow";

    private static final int FIRST_ID = 7001;

    private final JsonNode example;
    private final Operation operation;
    private final JsonPointer payload;
    private final List<ObjectNode> rows = new ArrayList<>();

    KitRows(Operation operation, JsonNode example, int count) {
        this.operation = operation;
        this.example = example;
        this.payload = place(operation, example);
        JsonNode items = example.at(payload);
        for (int i = 0; i < count; i++) {
            JsonNode sample = items.isArray() ? items.path(i % items.size()) : items;
            if (!(sample instanceof ObjectNode fields)) {
                throw new AssertionError("the example of " + operation.id() + " lists no objects");
            }
            rows.add(row(fields, i));
        }
    }

    private static JsonPointer place(Operation operation, JsonNode example) {
        return operation.envelope().payload().stream()
                .map(JsonPointer::compile)
                .filter(pointer -> example.at(pointer).isContainerNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the example of " + operation.id() + " has no items"));
    }

    private ObjectNode row(ObjectNode sample, int number) {
        ObjectNode row = sample.deepCopy();
        String key = operation.paging().kind().isSql() ? operation.stableSort() : null;
        sample.fieldNames().forEachRemaining(name -> {
            if (name.equals(key) || name.equalsIgnoreCase("id")) {
                row.set(
                        name,
                        sample.path(name).isNumber()
                                ? JsonNodeFactory.instance.numberNode(FIRST_ID + number)
                                : JsonNodeFactory.instance.textNode(Integer.toString(FIRST_ID + number)));
            }
        });
        if (key != null && !row.has(key)) {
            row.put(key, Integer.toString(FIRST_ID + number));
        }
        return row.put(NUMBER, number);
    }

    int count() {
        return rows.size();
    }

    /** The number of the first row whose id is above this. */
    int behind(@Nullable Long id) {
        return id == null ? 0 : (int) Math.max(0, Math.min(count(), id - FIRST_ID + 1));
    }

    /** The answer that holds the rows from one number on and before another. */
    JsonNode answer(int from, int to, @Nullable Long totalPages) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        rows.subList(Math.min(from, count()), Math.min(Math.max(from, to), count()))
                .forEach(items::add);
        JsonNode answer = with(example, payload, items);
        Paging paging = operation.paging();
        if (paging.totalPages() != null) {
            JsonPointer at = JsonPointer.compile(paging.totalPages());
            answer = totalPages == null ? without(answer, at) : with(answer, at, number(totalPages));
        }
        return paging.totalItems() == null
                ? answer
                : with(answer, JsonPointer.compile(paging.totalItems()), number(count()));
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode with(JsonNode whole, JsonPointer at, JsonNode value) {
        if (at.matches()) {
            return value;
        }
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(at.head())).set(at.last().getMatchingProperty(), value);
        return copy;
    }

    private static JsonNode without(JsonNode whole, JsonPointer at) {
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
        return copy;
    }

    /** The numbers of items that were read. */
    static List<Integer> numbers(Iterable<?> items) {
        List<Integer> numbers = new ArrayList<>();
        items.forEach(item -> numbers.add(numberOf(item)));
        return numbers;
    }

    static int numberOf(Object item) {
        if (item instanceof Row row) {
            return Integer.parseInt(String.valueOf(row.text(NUMBER)));
        }
        Map<String, RawValue> unknown = Models.unknownFields(item);
        RawValue number = unknown.get(NUMBER);
        if (number == null) {
            throw new AssertionError("an item was read without the field that no spec knows: " + item);
        }
        return Integer.parseInt(number.text());
    }
}
