package dev.channelkit.commons.overlay;

import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a client's spec names: what an overlay may correct, and what a recording may show. Generated for every client. */
public final class Catalogue {
    private final String provider;
    private final ServerTemplate server;
    private final Map<String, Entry> operations;
    private final Supplier<List<FieldTable>> models;

    private Catalogue(Builder b) {
        provider = b.provider;
        server = b.server;
        operations = new LinkedHashMap<>(b.operations);
        models = b.models;
    }

    /** Starts a catalogue of the provider of that short name. */
    public static Builder builder(String provider) {
        return new Builder(provider);
    }

    public String provider() {
        return provider;
    }

    /** The names of every parameter of every operation. */
    public Set<String> parameterNames() {
        Set<String> names = new TreeSet<>();
        operations.values().forEach(entry -> names.addAll(entry.parameters()));
        return names;
    }

    /** Of those, the ones whose values must not be shown. */
    public Set<String> secretParameterNames() {
        Set<String> names = new TreeSet<>();
        operations.values().forEach(entry -> names.addAll(entry.secrets()));
        return names;
    }

    /** The names by which answers say whether a call worked, and why not. */
    public Set<String> envelopeNames() {
        Set<String> names = new TreeSet<>();
        for (Entry entry : operations.values()) {
            Envelope envelope = entry.operation().envelope();
            Stream.of(envelope.code(), envelope.message(), optional(envelope.success()), optional(envelope.details()))
                    .flatMap(List::stream)
                    .forEach(pointer -> names.add(pointer.substring(pointer.lastIndexOf('/') + 1)));
        }
        return names;
    }

    private static List<String> optional(@Nullable String pointer) {
        return pointer == null ? List.of() : List.of(pointer);
    }

    /** The models, each with the names of its fields. Loads the classes of all of them. */
    public List<FieldTable> models() {
        return models.get();
    }

    /** The fields of the operation's request body; null where it has none. */
    public @Nullable FieldTable body(Operation operation) {
        Entry entry = operations.get(operation.id());
        return entry == null || entry.body() == null ? null : model(entry.body());
    }

    ServerTemplate server() {
        return server;
    }

    Map<String, Entry> operations() {
        return operations;
    }

    @Nullable FieldTable model(String name) {
        return models().stream()
                .filter(table -> table.model().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** One operation and its names. */
    record Entry(
            Operation operation,
            Set<String> parameters,
            Set<String> secrets,
            @Nullable String body) {}

    /** Collects what the spec names. */
    public static final class Builder {
        private final String provider;
        private ServerTemplate server = new ServerTemplate("", Map.of());
        private final Map<String, Entry> operations = new LinkedHashMap<>();
        private Supplier<List<FieldTable>> models = List::of;

        private Builder(String provider) {
            this.provider = provider;
        }

        /** The URL of the server with its variables in braces, and what those are unless changed. */
        public Builder server(String url, Map<String, String> variables) {
            server = new ServerTemplate(url, Map.copyOf(variables));
            return this;
        }

        /** An operation that takes nothing. */
        public Builder operation(Operation operation) {
            return operation(operation, names -> {});
        }

        /** An operation and the names it has. */
        public Builder operation(Operation operation, Consumer<Names> names) {
            Names named = new Names();
            names.accept(named);
            operations.put(
                    operation.id(),
                    new Entry(operation, new TreeSet<>(named.parameters), Set.copyOf(named.secrets), named.body));
            return this;
        }

        /** The models, asked for only where somebody looks into them: for an overlay or a recorder. */
        public Builder models(Supplier<List<FieldTable>> tables) {
            models = tables;
            return this;
        }

        public Catalogue build() {
            return new Catalogue(this);
        }
    }

    /** The names of one operation. */
    public static final class Names {
        private final List<String> parameters = new ArrayList<>();
        private final Set<String> secrets = new HashSet<>();
        private @Nullable String body;

        private Names() {}

        /** Parameters in path, query and headers. */
        public Names parameters(String... names) {
            parameters.addAll(List.of(names));
            return this;
        }

        /** Parameters whose values must not be shown. */
        public Names secrets(String... names) {
            secrets.addAll(List.of(names));
            return parameters(names);
        }

        /** Fields in brackets behind a parameter, such as {@code filter[name]}. */
        public Names fields(String parameter, String... names) {
            for (String name : names) {
                parameters.add(parameter + "[" + name + "]");
            }
            return this;
        }

        /** The model that the request's body is. */
        public Names body(String model) {
            body = model;
            return this;
        }
    }
}
