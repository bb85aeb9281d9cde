package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a spec says of its provider and that may be a guess.
 *
 * @param owner the schema, operation or component that it belongs to
 * @param name the field's, parameter's or header's name, the status; empty for the owner itself
 * @param place where it stands, which tells it from all others
 */
record Fact(Kind kind, String owner, String name, Known known, String place) {

    enum Kind {
        EXISTENCE("Operations exist"),
        PATH("Methods and paths"),
        PARAMETER("Parameters"),
        HEADER("Headers of answers"),
        STATUS("Refusals by status"),
        FIELD("Fields"),
        VALUES("Lists of values"),
        LIMIT("Limits");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Everything whose provenance a spec tells. */
    static List<Fact> of(Spec spec) {
        List<Fact> facts = new ArrayList<>();
        limits(spec.root(), "", facts);
        for (SpecOperation operation : spec.operations()) {
            String id = operation.id();
            facts.add(new Fact(Kind.EXISTENCE, id, "", Known.existence(operation), id + " exists"));
            facts.add(new Fact(Kind.PATH, id, "", Known.path(operation), id + " path"));
            limits(operation.node(), id, facts);
            operation.parameters().stream()
                    .filter(parameter -> parameter.file().folder().equals("paths"))
                    .forEach(parameter -> facts.add(parameter(id, parameter)));
            operation.responses().forEach((status, response) -> {
                if (response.has("x-provenance") && response.file().folder().equals("paths")) {
                    facts.add(new Fact(Kind.STATUS, id, status, Known.of(response, Known.VENDOR), response.where()));
                }
            });
        }
        for (SpecFile file : spec.structure()) {
            component(file, facts);
        }
        return facts;
    }

    private static void component(SpecFile file, List<Fact> facts) {
        SpecNode node = file.content();
        String key = file.baseName();
        switch (file.folder()) {
            case "components/parameters" -> facts.add(parameter(key, node));
            case "components/headers" ->
                facts.add(new Fact(Kind.HEADER, key, key, Known.of(node, Known.MODELLED), node.where()));
            case "components/responses" ->
                facts.add(new Fact(Kind.STATUS, key, key, Known.of(node, Known.MODELLED), node.where()));
            case "components/schemas" -> facts.addAll(ofSchema(node));
            default -> {}
        }
    }

    private static Fact parameter(String owner, SpecNode parameter) {
        String name = parameter.text("name", "");
        return new Fact(Kind.PARAMETER, owner, name, Known.of(parameter, Known.MODELLED), parameter.where());
    }

    /** The properties of a schema, or what it lists, or that it is what it is. */
    static List<Fact> ofSchema(SpecNode schema) {
        List<Fact> facts = new ArrayList<>();
        Known known = Known.of(schema, Known.MODELLED);
        schema.fields("properties")
                .forEach((name, property) -> facts.add(
                        new Fact(Kind.FIELD, schema.key(), name, Known.of(property, known), property.where())));
        if (facts.isEmpty()) {
            Kind kind = schema.has("enum") ? Kind.VALUES : Kind.FIELD;
            facts.add(new Fact(kind, schema.key(), "", known, schema.where()));
        }
        return facts;
    }

    private static void limits(SpecNode node, String owner, List<Fact> facts) {
        for (SpecNode limit : node.items("x-limits")) {
            Known known = Known.of(limit.text("provenance", "modelled"));
            facts.add(new Fact(Kind.LIMIT, owner, limit.text("of", ""), known, limit.where()));
        }
    }

    boolean isModelled() {
        return known == Known.MODELLED;
    }
}
