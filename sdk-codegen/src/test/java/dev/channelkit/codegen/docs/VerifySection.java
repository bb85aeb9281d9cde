package dev.channelkit.codegen.docs;

import static java.util.stream.Collectors.joining;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What to verify with the provider first: what the spec says in words, then everything that is modelled, the most dangerous first. */
final class VerifySection {
    private final Spec spec;
    private final JavaCalls calls;
    private final List<Fact> facts;

    VerifySection(Spec spec, JavaCalls calls) {
        this.spec = spec;
        this.calls = calls;
        facts = Fact.of(spec);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (SpecNode step : spec.root().items("x-verify")) {
            text.append(number++).append(". ").append(Words.line(step.asText())).append('\n');
        }
        text.append("\n### Operation by operation\n\n");
        text.append(
                "What is modelled of each, and what to look at; those of which nothing is are left out. Names with a capital are the schemas "
                        + "sent and answered, whose modelled fields are told below.\n");
        for (Risk risk : Risk.values()) {
            text.append(group(risk));
        }
        return text.append("\n### Fields and values\n\n")
                .append(fields())
                .append(others())
                .toString();
    }

    private String group(Risk risk) {
        List<SpecOperation> operations = spec.operations().stream()
                .filter(operation -> Risk.of(operation) == risk)
                .toList();
        boolean isTold =
                operations.stream().anyMatch(operation -> operation.node().has("x-verify"));
        String rows =
                operations.stream().map(operation -> row(operation, isTold)).collect(joining());
        String head = isTold ? "| Call | Modelled | Look at |\n|---|---|---|\n" : "| Call | Modelled |\n|---|---|\n";
        return rows.isEmpty() ? "" : "\n**" + risk.words() + "**\n\n" + head + rows;
    }

    private String row(SpecOperation operation, boolean isTold) {
        List<String> modelled = modelled(operation);
        String verify = Words.line(operation.node().text("x-verify", ""));
        if (modelled.isEmpty() && verify.isEmpty()) {
            return "";
        }
        String call = calls.of(operation).replaceAll("\\([^()]*\\)$", "");
        return "| " + Words.code(call) + " | " + String.join("; ", modelled) + " |"
                + (isTold ? " " + verify + " |" : "") + "\n";
    }

    private List<String> modelled(SpecOperation operation) {
        List<String> modelled = new ArrayList<>();
        if (Known.existence(operation) == Known.MODELLED) {
            modelled.add("that it exists, its path");
        } else if (Known.path(operation) == Known.MODELLED) {
            modelled.add("its path");
        }
        List<String> parameters = operation.parameters().stream()
                .filter(parameter -> Known.of(parameter, Known.MODELLED) == Known.MODELLED)
                .map(parameter -> parameter.text("name", ""))
                .toList();
        if (!parameters.isEmpty()) {
            modelled.add(Words.codes(parameters));
        }
        Set<String> schemas = new LinkedHashSet<>();
        Shapes.of(operation).fields().stream().filter(Fact::isModelled).forEach(fact -> schemas.add(fact.owner()));
        if (!schemas.isEmpty()) {
            modelled.add(
                    schemas.size() > 4
                            ? schemas.stream().limit(3).collect(joining(", ")) + " and " + (schemas.size() - 3)
                                    + " within"
                            : String.join(", ", schemas));
        }
        operation.node().items("x-limits").stream()
                .filter(limit -> limit.text("provenance", "").equals("modelled"))
                .forEach(limit -> modelled.add("the limit of " + Words.limit(limit)));
        return modelled;
    }

    /** Whole schemas in a sentence, of the others what is modelled, or what is not where that is shorter. */
    private String fields() {
        Map<String, List<Fact>> schemas = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.FIELD)
                .forEach(fact -> schemas.computeIfAbsent(fact.owner(), owner -> new ArrayList<>())
                        .add(fact));
        List<String> whole = new ArrayList<>();
        Map<String, String> parts = new LinkedHashMap<>();
        schemas.forEach((schema, fields) -> {
            List<String> modelled =
                    fields.stream().filter(Fact::isModelled).map(Fact::name).toList();
            if (modelled.size() == fields.size()) {
                whole.add(schema + " (" + fields.size() + ")");
            } else if (!modelled.isEmpty()) {
                List<String> rest = fields.stream()
                        .filter(fact -> !fact.isModelled())
                        .map(Fact::name)
                        .toList();
                parts.put(
                        schema,
                        rest.size() < modelled.size()
                                ? "all " + fields.size() + " but " + Words.codes(rest)
                                : Words.codes(modelled));
            }
        });
        StringBuilder text = new StringBuilder();
        if (!whole.isEmpty()) {
            text.append("**All fields**, with their number, of ")
                    .append(String.join(", ", whole))
                    .append(".\n");
        }
        if (!parts.isEmpty()) {
            text.append("\n| Of | Modelled |\n|---|---|\n");
            parts.forEach((schema, part) ->
                    text.append("| ").append(schema).append(" | ").append(part).append(" |\n"));
        }
        return text.append('\n').toString();
    }

    private String others() {
        StringBuilder text = new StringBuilder();
        Map<Fact.Kind, String> kinds = new LinkedHashMap<>();
        kinds.put(Fact.Kind.VALUES, "**The values listed** for ");
        kinds.put(Fact.Kind.STATUS, "**That these refusals come, and as they are described**: ");
        kinds.put(Fact.Kind.HEADER, "**Headers of answers**: ");
        kinds.put(Fact.Kind.LIMIT, "**Limits** of ");
        kinds.forEach((kind, start) -> {
            List<String> modelled = facts.stream()
                    .filter(fact -> fact.kind() == kind
                            && fact.isModelled()
                            && !(kind == Fact.Kind.LIMIT && !fact.owner().isEmpty()))
                    .map(fact -> fact.owner().equals(fact.name()) || fact.name().isEmpty()
                            ? fact.owner()
                            : fact.owner().isEmpty() ? fact.name() : fact.owner() + " " + fact.name())
                    .toList();
            if (!modelled.isEmpty()) {
                text.append("- ")
                        .append(start)
                        .append(String.join(", ", modelled))
                        .append(".\n");
            }
        });
        return text.toString();
    }
}
