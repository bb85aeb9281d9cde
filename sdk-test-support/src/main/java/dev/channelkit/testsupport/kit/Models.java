package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.etag.Versioned;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all generated models have, though no type says so. */
final class Models {
    private static final Set<String> NO_FIELDS =
            Set.of("toBuilder", "unknownFields", "hashCode", "toString", "getClass");

    private Models() {}

    /** What a model holds that its spec does not know. */
    @SuppressWarnings("unchecked")
    static Map<String, RawValue> unknownFields(Object model) {
        return (Map<String, RawValue>) call(model.getClass(), model, "unknownFields");
    }

    /** What reads and writes a model. */
    @SuppressWarnings("unchecked")
    static <T> Codec<T> codec(T model) {
        return (Codec<T>) call(model.getClass(), null, "codec");
    }

    /** The items of what a call gave: of a page, a list, one thing that may be missing, or the thing itself. */
    static List<Object> items(@Nullable Object given) {
        Object value = given instanceof Versioned<?> versioned ? versioned.value() : given;
        List<Object> items = new ArrayList<>();
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(items::add);
        } else if (value instanceof Iterable<?> list) {
            list.forEach(items::add);
        } else if (value != null) {
            items.add(value);
        }
        return items;
    }

    /** How many models, of these and of those within, hold a field that their spec does not know. */
    static int holding(Iterable<?> values, String field) {
        int holding = 0;
        for (Object value : values) {
            holding += holding(value, field);
        }
        return holding;
    }

    private static int holding(@Nullable Object value, String field) {
        if (value instanceof Iterable<?> list) {
            return holding(list, field);
        }
        if (value instanceof Map<?, ?> map) {
            return holding(map.values(), field);
        }
        if (value == null || !hasUnknownFields(value)) {
            return 0;
        }
        int holding = unknownFields(value).containsKey(field) ? 1 : 0;
        for (Method method : value.getClass().getMethods()) {
            boolean accessor = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (accessor && !NO_FIELDS.contains(method.getName()) && method.getDeclaringClass() == value.getClass()) {
                holding += holding(read(value, method), field);
            }
        }
        return holding;
    }

    private static boolean hasUnknownFields(Object value) {
        try {
            return value.getClass().getMethod("unknownFields").getReturnType() == Map.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** What cannot be read holds nothing: a required field of an example may be missing. */
    private static @Nullable Object read(Object model, Method accessor) {
        try {
            return accessor.invoke(model);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } catch (InvocationTargetException e) {
            return null;
        }
    }

    private static Object call(Class<?> type, @Nullable Object model, String method) {
        try {
            return type.getMethod(method).invoke(model);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new AssertionError(type + " is no generated model: it has no " + method + "()", e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type + "." + method + "() failed", e.getCause());
        }
    }
}
