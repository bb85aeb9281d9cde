package dev.channelkit.sandbox.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields in the order of the wire; names compare without case. Immutable. */
public final class Headers {
    private static final Headers NONE = new Headers(List.of());

    private final List<Parameter> fields;

    private Headers(List<Parameter> fields) {
        this.fields = fields;
    }

    public static Headers none() {
        return NONE;
    }

    public static Headers of(List<Parameter> fields) {
        return new Headers(List.copyOf(fields));
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }

    public List<Parameter> all() {
        return fields;
    }

    /** These with that header set, in place of any of the same name. */
    public Headers with(String name, String value) {
        List<Parameter> next = new ArrayList<>(without(name).fields);
        next.add(new Parameter(name, value));
        return of(next);
    }

    public Headers without(String name) {
        return of(fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    @Override
    public String toString() {
        // values may be credentials
        return fields.stream().map(Parameter::name).toList().toString();
    }
}
