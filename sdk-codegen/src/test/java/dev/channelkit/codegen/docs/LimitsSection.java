package dev.channelkit.codegen.docs;

import static java.util.stream.Collectors.joining;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What bounds calls: rates, sizes, pages, times, and values that never go out. */
final class LimitsSection {
    private final Spec spec;
    private final Sources sources;

    LimitsSection(Spec spec, Sources sources) {
        this.spec = spec;
        this.sources = sources;
    }

    String text() {
        List<String> rows = new ArrayList<>();
        spec.root().items("x-limits").forEach(limit -> rows.add(row("every call", limit)));
        spec.operations()
                .forEach(operation ->
                        operation.node().items("x-limits").forEach(limit -> rows.add(row(operation.id(), limit))));
        String table = rows.isEmpty()
                ? ""
                : "| Of | At most | Known | The client | |\n|---|---|---|---|---|\n" + String.join("", rows) + "\n";
        return table + times() + pages() + checked();
    }

    private String row(String what, SpecNode limit) {
        return "| " + what + " | " + Words.limit(limit) + " | " + limit.text("provenance") + " "
                + sources.number(Words.line(limit.text("source", ""))) + " | " + client(limit.text("client", ""))
                + " | "
                + Words.line(limit.text("note", "")) + " |\n";
    }

    private static String client(String word) {
        return switch (word) {
            case "waits" -> "waits";
            case "splits" -> "sends several calls";
            case "refuses" -> "refuses before sending";
            case "counts" -> "counts and warns";
            case "leaves" -> "leaves it to you";
            default -> throw new IllegalArgumentException(word);
        };
    }

    private String times() {
        return grouped(
                "- An answer may take ", operation -> Usual.timeout(operation).replace("s", " s"));
    }

    private String pages() {
        return grouped(
                "- ", operation -> paging(operation).map(Words::capitalized).orElse(""));
    }

    private interface Said {
        String of(SpecOperation operation);
    }

    /** One line for each thing that is said; the operations by name where they are few. */
    private String grouped(String start, Said said) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (SpecOperation operation : spec.operations()) {
            String text = said.of(operation);
            if (!text.isEmpty()) {
                groups.computeIfAbsent(text, key -> new ArrayList<>()).add(operation.id());
            }
        }
        int all = spec.operations().size();
        return groups.entrySet().stream()
                .map(group -> start + group.getKey() + ": " + named(group.getValue(), all) + ".\n")
                .collect(joining());
    }

    private static String named(List<String> operations, int all) {
        return operations.size() == all
                ? "all operations"
                : operations.size() > 6 ? operations.size() + " operations" : String.join(", ", operations);
    }

    /** How a list comes in pages. */
    static Optional<String> paging(SpecOperation operation) {
        SpecNode paging = operation.node().find("x-paging");
        if (paging == null || paging.text("kind", "none").equals("none")) {
            return Optional.empty();
        }
        String max = paging.text("max", most(operation, paging));
        return Optional.of("pages of " + Words.number(paging.text("size", "0"))
                + (max.isEmpty() || max.equals(paging.text("size")) ? "" : ", " + Words.number(max) + " at most"));
    }

    /** What the declaration of the parameter, or of the body's property, allows; empty where it says nothing. */
    private static String most(SpecOperation operation, SpecNode paging) {
        String name = paging.text("size-parameter", "");
        for (SpecNode parameter : operation.parameters("query")) {
            SpecNode schema = parameter.follow("schema");
            if (schema != null && name.equals(parameter.text("name"))) {
                return schema.text("maximum", "");
            }
        }
        SpecNode body = operation.node().follow("requestBody");
        for (SpecNode mediaType : body == null
                ? List.<SpecNode>of()
                : List.copyOf(body.fields("content").values())) {
            SpecNode schema = mediaType.follow("schema");
            SpecNode property =
                    schema == null ? null : schema.fields("properties").get(name);
            if (property != null) {
                return property.text("maximum", "");
            }
        }
        return "";
    }

    private String checked() {
        List<String> checked = new ArrayList<>();
        for (SpecFile file : spec.structure()) {
            if (file.folder().equals("components/schemas")) {
                file.content().fields("properties").forEach((name, property) -> {
                    if (property.isTrue("x-checked")) {
                        checked.add(Words.code(file.baseName() + "." + name) + " (" + bounds(property) + ")");
                    }
                });
            }
        }
        return checked.isEmpty()
                ? ""
                : "- Refused before anything is sent, where a value is outside its bounds: "
                        + String.join(", ", checked) + ".\n";
    }

    private static String bounds(SpecNode property) {
        List<String> bounds = new ArrayList<>();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("minimum", "from %s");
        words.put("maximum", "to %s");
        words.put("minLength", "%s characters and more");
        words.put("maxLength", "to %s characters");
        words.put("pattern", "`%s`");
        words.forEach((key, form) -> {
            String value = property.text(key);
            if (value != null && key.equals("minLength") && value.equals("1")) {
                bounds.add("not empty");
            } else if (value != null) {
                bounds.add(form.replace("%s", value.replace("|", "\\|")));
            }
        });
        return String.join(" ", bounds);
    }
}
