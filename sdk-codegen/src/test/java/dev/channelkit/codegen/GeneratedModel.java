package dev.channelkit.codegen;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;

/** A class that was generated and compiled a moment ago, used by reflection. */
final class GeneratedModel {
    private final Class<?> type;

    private GeneratedModel(Class<?> type) {
        this.type = type;
    }

    static GeneratedModel of(String goldenCase, String name, Path folder) {
        GoldenCase.named(goldenCase).generateInto(folder);
        Path classes = folder.resolve("classes");
        Javac.compile(classes, folder.resolve("main"));
        try {
            return new GeneratedModel(Javac.load(classes).loadClass("dev.channelkit.golden.model." + name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    Object read(String json) {
        return Json.read(json, codec(), ReadOptions.TOLERANT);
    }

    String write(Object value) {
        return Json.write(value, codec());
    }

    Object builder() {
        return call(null, "builder");
    }

    /** Whether the model says that a field was there. */
    boolean has(Object value, String field) {
        return (boolean) call(value, "has", constant(field));
    }

    /** What the field was read from. */
    Object raw(Object value, String field) {
        return call(value, "raw", constant(field));
    }

    private Object constant(String field) {
        return Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals("Field"))
                .flatMap(nested -> Arrays.stream(nested.getEnumConstants()))
                .filter(each -> each.toString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** Calls a public method; what it throws is thrown as it is. */
    Object call(Object target, String name, Object... arguments) {
        Class<?> owner = target == null ? type : target.getClass();
        Method method = Arrays.stream(owner.getMethods())
                .filter(each -> each.getName().equals(name) && takes(each, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(owner + " has no " + name));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        boolean overloaded = Arrays.stream(method.getDeclaringClass().getMethods())
                        .filter(each ->
                                each.getName().equals(method.getName()) && each.getParameterCount() == types.length)
                        .count()
                > 1;
        for (int i = 0; overloaded && i < types.length; i++) {
            if (!MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private Codec<Object> codec() {
        return (Codec<Object>) call(null, "codec");
    }
}
