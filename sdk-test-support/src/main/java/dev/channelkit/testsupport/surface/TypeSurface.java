package dev.channelkit.testsupport.surface;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One class of a {@link Surface}. */
final class TypeSurface {
    private final Class<?> type;

    TypeSurface(Class<?> type) {
        this.type = type;
    }

    String text() {
        List<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(this::shows)
                                .map(this::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(this::shows)
                                .map(this::constructor),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(m -> shows(m) && !m.isBridge())
                                .map(this::method))
                .flatMap(group -> group.sorted())
                .toList();
        return header() + " {\n" + members.stream().map(m -> "    " + m + "\n").collect(Collectors.joining()) + "}\n";
    }

    private boolean shows(Member member) {
        boolean open = Modifier.isPublic(member.getModifiers())
                || Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
        return open && !member.isSynthetic();
    }

    private String header() {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        int hidden = type.isInterface() ? Modifier.ABSTRACT : type.isEnum() ? Modifier.FINAL | Modifier.STATIC : 0;
        StringBuilder header = new StringBuilder(
                        modifiers(type.getModifiers() & ~hidden & ~Modifier.STATIC & ~Modifier.INTERFACE))
                .append(kind)
                .append(' ')
                .append(shorten(type.getName()))
                .append(variables(type.getTypeParameters()));
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
            header.append(" extends ").append(shorten(parent.getTypeName()));
        }
        if (type.getGenericInterfaces().length > 0 && !type.isAnnotation()) {
            header.append(type.isInterface() ? " extends " : " implements ").append(list(type.getGenericInterfaces()));
        }
        return header.toString();
    }

    private String field(Field field) {
        return modifiers(field.getModifiers()) + name(field.getAnnotatedType()) + " " + field.getName();
    }

    private String constructor(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers()) + type.getSimpleName() + parameters(constructor);
    }

    private String method(Method method) {
        String variables = variables(method.getTypeParameters());
        return modifiers(method.getModifiers() & ~(type.isInterface() ? Modifier.ABSTRACT : 0))
                + (method.isDefault() ? "default " : "")
                + (variables.isEmpty() ? "" : variables + " ")
                + name(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method);
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(TypeSurface::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        return name(parameter.getAnnotatedType());
    }

    private static String name(AnnotatedType type) {
        return shorten(type.toString().replace("@org.jspecify.annotations.Nullable()", "@Nullable"));
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(TypeSurface::variable).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = list(variable.getBounds());
        return bounds.equals("Object") ? variable.getName() : variable.getName() + " extends " + bounds;
    }

    private static String list(Type[] types) {
        return Arrays.stream(types).map(t -> shorten(t.getTypeName())).collect(Collectors.joining(", "));
    }

    private static String modifiers(int modifiers) {
        int shown = modifiers
                & ~(Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT);
        return shown == 0 ? "" : Modifier.toString(shown) + " ";
    }

    private static String shorten(String name) {
        return name.replaceAll("\\bjava\\.(lang|util|util\\.function|time|math|util\\.stream)\\.(?=[A-Z])", "");
    }
}
