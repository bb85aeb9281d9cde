package dev.channelkit.benchmarks.codec;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every value of an item, whoever's class it is: the public fields of the class written by hand say what there is, and it is looked up by
 * name, as a field, a record-like accessor or a getter. Only for the setup of a benchmark.
 */
final class Shape {
    private static final String BY_HAND = "dev.channelkit.benchmarks.byhand";

    private Shape() {}

    /** The values of each item by their paths; what is null or an empty list is not among them. */
    static List<Map<String, Object>> values(Class<?> shape, List<?> items) throws ReflectiveOperationException {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Object item : items) {
            Map<String, Object> row = new TreeMap<>();
            if (item instanceof Map<?, ?> map) {
                map.forEach((name, value) -> row.put(name.toString(), value));
            } else {
                add(shape, item, "", row);
            }
            values.add(row);
        }
        return values;
    }

    private static void add(Class<?> shape, Object from, String path, Map<String, Object> to)
            throws ReflectiveOperationException {
        for (Field field : shape.getFields()) {
            Object value = value(field.getName(), from);
            String at = path + '/' + field.getName();
            if (value instanceof List<?> list) {
                Class<?> item = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
                for (int i = 0; i < list.size(); i++) {
                    one(item, list.get(i), at + '/' + i, to);
                }
            } else if (value != null) {
                one(field.getType(), value, at, to);
            }
        }
    }

    private static void one(Class<?> type, Object value, String at, Map<String, Object> to)
            throws ReflectiveOperationException {
        if (type.getName().startsWith(BY_HAND) && !type.isEnum()) {
            add(type, value, at, to);
        } else {
            to.put(at, scalar(value));
        }
    }

    private static Object scalar(Object value) throws ReflectiveOperationException {
        if (value instanceof String
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof OffsetDateTime
                || value instanceof LocalDate) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value.getClass().getName().startsWith(BY_HAND)) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
        Object text = value("value", value); // an enum, open or generated
        if (text == null) {
            throw new IllegalStateException("no text of " + value.getClass());
        }
        return text;
    }

    private static @Nullable Object value(String name, Object from) throws ReflectiveOperationException {
        Class<?> type = from.getClass();
        if (type.getName().startsWith(BY_HAND)) {
            return type.getField(name).get(from);
        }
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of(name, getter)) {
            try {
                return type.getMethod(method).invoke(from);
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        throw new NoSuchMethodException(type + " has no " + name);
    }
}
