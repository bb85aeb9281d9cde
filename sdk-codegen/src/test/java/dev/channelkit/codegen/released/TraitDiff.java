package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What openapi-diff passes over and clients depend on: which operations and schemas there are by their names, our extensions, types by name, servers, security,
 * bounds, headers with a default, the order of arguments, the first media type, and how XML spells things.
 */
final class TraitDiff {
    private static final Set<String> WHOLE = Set.of("xml", "encoding");
    private static final Set<String> ELSEWHERE = Set.of("parameters", "callbacks", "servers", "tags");

    private final Side released;
    private final Side current;
    private final Changes changes;

    TraitDiff(Side released, Side current, Changes changes) {
        this.released = released;
        this.current = current;
        this.changes = changes;
    }

    void compare() {
        SpecNode was = released.spec().root();
        SpecNode is = current.spec().root();
        traits(was, is, Side.ROOT);
        servers(was.find("servers"), is.find("servers"), Side.ROOT);
        new SecurityDiff(released, current, changes).compare();
        operations();
        for (String kind : List.of("schemas", "parameters", "responses", "headers")) {
            components(kind);
        }
    }

    private void operations() {
        released.operations().forEach((id, was) -> {
            SpecOperation is = current.operations().get(id);
            if (is == null) {
                changes.removed(id, "(" + was.method() + " " + was.path() + ") is removed");
            } else {
                operation(id, was, is);
            }
        });
        current.operations().forEach((id, is) -> {
            if (!released.operations().containsKey(id)) {
                changes.added(id, "(" + is.method() + " " + is.path() + ") is added");
            }
        });
    }

    private void operation(String id, SpecOperation was, SpecOperation is) {
        String from = was.method() + " " + was.path();
        String to = is.method() + " " + is.path();
        if (!from.equals(to)) {
            boolean guessed = was.node().fields("x-provenance").values().stream()
                    .anyMatch(known -> "modelled".equals(known.value()));
            fact(id, "goes to " + to + " instead of " + from, guessed);
        }
        if (!was.tag().equals(is.tag())) {
            fact(id, "has the tag " + is.tag() + " instead of " + was.tag(), false);
        }
        if (!arguments(was).equals(arguments(is)) && Set.copyOf(arguments(was)).equals(Set.copyOf(arguments(is)))) {
            fact(id, "takes its arguments in another order: " + arguments(is) + " instead of " + arguments(was), false);
        }
        servers(server(was), server(is), id);
        pair(was.node(), is.node(), id);
        for (SpecNode parameter : was.parameters()) {
            is.parameters().stream()
                    .filter(other -> name(other).equals(name(parameter)))
                    .forEach(other -> parameter(parameter, other, Side.parameterSubject(is, other)));
        }
    }

    private void parameter(SpecNode was, SpecNode is, String subject) {
        pair(was, is, subject);
        SpecNode schemaWas = was.follow("schema");
        SpecNode schemaIs = is.follow("schema");
        if ("header".equals(was.text("in")) && schemaWas != null && schemaIs != null) {
            String from = schemaWas.text("default");
            String to = schemaIs.text("default");
            if (!Objects.equals(from, to)) {
                changes.changed(subject, "is sent as " + to + " instead of " + from, true);
            }
        }
    }

    private static String name(SpecNode parameter) {
        return parameter.text("in") + " " + parameter.text("name");
    }

    private static List<String> arguments(SpecOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isTrue("required"))
                .map(TraitDiff::name)
                .toList();
    }

    private static @Nullable SpecNode server(SpecOperation operation) {
        SpecNode own = operation.node().find("servers");
        return own == null ? operation.pathItem().find("servers") : own;
    }

    private void servers(@Nullable SpecNode was, @Nullable SpecNode is, String subject) {
        String from = address(was);
        String to = address(is);
        if (!from.equals(to)) {
            fact(subject, "is at the server " + to + " instead of " + from, true);
        }
        if (was != null && is != null && !was.items().isEmpty() && !is.items().isEmpty()) {
            traits(was.items().get(0), is.items().get(0), subject);
        }
    }

    /** The first server's URL with the defaults of its variables: where clients go unless told otherwise. */
    private static String address(@Nullable SpecNode servers) {
        if (servers == null || servers.items().isEmpty()) {
            return "of the root";
        }
        SpecNode first = servers.items().get(0);
        String url = first.text("url", "");
        for (Map.Entry<String, SpecNode> variable : first.fields("variables").entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default", ""));
        }
        return url;
    }

    private void components(String kind) {
        released.components(kind).forEach((key, was) -> {
            String subject = kind.equals("schemas") ? key : kind + "/" + key;
            SpecNode is = current.components(kind).get(key);
            if (is != null) {
                pair(was, is, subject);
            } else if (kind.equals("schemas")) {
                changes.removed(subject, "is removed");
            }
        });
        if (kind.equals("schemas")) {
            current.components(kind).keySet().stream()
                    .filter(key -> !released.components(kind).containsKey(key))
                    .forEach(key -> changes.added(key, "is added"));
        }
    }

    /** Two objects at the same place. */
    private void pair(SpecNode was, SpecNode is, String subject) {
        if (!was.isObject() || !is.isObject()) {
            return;
        }
        if (was.has("$ref") || is.has("$ref")) {
            reference(was, is, subject);
            return;
        }
        traits(was, is, subject);
        Bound.compare(was, is, subject, changes);
        for (Map.Entry<String, SpecNode> field : was.fields().entrySet()) {
            String key = field.getKey();
            SpecNode now = is.find(key);
            if (now == null || key.startsWith("x-") || ELSEWHERE.contains(key)) {
                continue;
            }
            if (key.equals("properties")) {
                field.getValue().fields().forEach((name, property) -> {
                    SpecNode other = now.find(name);
                    if (other != null) {
                        pair(property, other, subject + "." + name);
                    }
                });
            } else if (key.equals("headers")) {
                field.getValue().fields().forEach((name, header) -> {
                    SpecNode other = now.find(name);
                    if (other != null) {
                        pair(header, other, subject);
                    }
                });
            } else {
                if (key.equals("content")) {
                    firstMediaType(field.getValue(), now, subject);
                }
                pair(field.getValue(), now, subject);
            }
        }
        for (String key : WHOLE) {
            SpecNode from = was.find(key);
            SpecNode to = is.find(key);
            if (!Objects.equals(valueOf(from), valueOf(to))) {
                changes.changed(subject, "has " + key + " " + told(to) + " instead of " + told(from), true);
            }
        }
    }

    private void firstMediaType(SpecNode was, SpecNode is, String subject) {
        String from = was.fields().keySet().stream().findFirst().orElse("");
        String to = is.fields().keySet().stream().findFirst().orElse("");
        if (!from.equals(to) && is.has(from)) {
            changes.changed(subject, "goes as " + to + " first instead of " + from, true);
        }
    }

    private void reference(SpecNode was, SpecNode is, String subject) {
        String from = type(was);
        String to = type(is);
        if (!from.equals(to)) {
            changes.changed(subject, "is " + to + " instead of " + from, true);
        }
    }

    private static String type(SpecNode node) {
        if (node.has("$ref")) {
            String ref = node.text("$ref", "");
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        }
        return "one of type " + node.text("type", "object");
    }

    private void traits(SpecNode was, SpecNode is, String subject) {
        Set<String> keys = new LinkedHashSet<>(was.fields().keySet());
        keys.addAll(is.fields().keySet());
        for (String key : keys) {
            SpecNode from = was.find(key);
            SpecNode to = is.find(key);
            if (key.startsWith("x-") && !TraitRule.isProse(key) && !Objects.equals(meaning(from), meaning(to))) {
                trait(key, from, to, subject);
            }
        }
    }

    private void trait(String key, @Nullable SpecNode from, @Nullable SpecNode to, String subject) {
        boolean breaks = TraitRule.of(key).breaks(valueOf(from), valueOf(to));
        Change.Kind kind = from == null ? Change.Kind.ADDED : to == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
        String text = from == null
                ? "has " + key + " " + told(to)
                : to == null
                        ? "no longer has " + key + " " + told(from)
                        : "has " + key + " " + told(to) + " instead of " + told(from);
        // on a guess the fact is one too, and facts without a provenance of their own say so in their description
        changes.add(kind, subject, text, breaks, TraitRule.isFact(key));
    }

    private void fact(String subject, String text, boolean modelled) {
        changes.add(Change.Kind.CHANGED, subject, text, true, modelled);
    }

    private static @Nullable Object valueOf(@Nullable SpecNode node) {
        return node == null ? null : node.value();
    }

    /** Where a fact was read is no part of it. */
    private static @Nullable Object meaning(@Nullable SpecNode node) {
        if (node == null || !node.has("source")) {
            return valueOf(node);
        }
        Map<Object, Object> meaning = new HashMap<>();
        node.fields().forEach((key, value) -> meaning.put(key, value.value()));
        meaning.remove("source");
        return meaning;
    }

    private static String told(@Nullable SpecNode node) {
        return node == null ? "nothing" : String.valueOf(node.value());
    }
}
