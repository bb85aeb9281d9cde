package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every operation: how it is called, how well it is known, whether it is sent again, what bounds it. */
final class OperationsSection {
    private final Spec spec;
    private final JavaCalls calls;
    private final Sources sources;
    private final Usual usual;

    OperationsSection(Spec spec, JavaCalls calls, Sources sources) {
        this.spec = spec;
        this.calls = calls;
        this.sources = sources;
        usual = new Usual(spec.operations());
    }

    String text() {
        StringBuilder text = new StringBuilder(counts()).append('\n').append(legend());
        for (SpecNode tag : spec.root().items("tags")) {
            List<SpecOperation> operations = spec.operations().stream()
                    .filter(operation -> operation.tag().equals(tag.text("name", "")))
                    .toList();
            text.append("\n### ").append(tag.text("name", "")).append("\n\n");
            text.append(Words.line(tag.text("description", ""))).append("\n\n");
            text.append("| Call, request, operation | Known | Fields | Again | Besides |\n|---|---|---|---|---|\n");
            operations.forEach(operation -> text.append(row(operation)));
        }
        return text.append("\n### Where that is known from\n\n")
                .append(sources.list())
                .toString();
    }

    private String counts() {
        StringBuilder table = new StringBuilder("| | vendor | observed | modelled | in all |\n|---|--:|--:|--:|--:|\n");
        Map<Fact.Kind, Map<Known, Integer>> counts = new EnumMap<>(Fact.Kind.class);
        for (Fact fact : Fact.of(spec)) {
            counts.computeIfAbsent(fact.kind(), kind -> new EnumMap<>(Known.class))
                    .merge(fact.known(), 1, Integer::sum);
        }
        counts.forEach((kind, known) -> {
            table.append("| ").append(kind.words()).append(" | ");
            for (Known word : Known.values()) {
                table.append(known.getOrDefault(word, 0)).append(" | ");
            }
            table.append(known.values().stream().mapToInt(Integer::intValue).sum())
                    .append(" |\n");
        });
        return table.toString();
    }

    private String legend() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "**Call**: `q -> …`, a tag and a body may be left out where they are optional; a name with a capital is an object to build. Beside each method "
                        + "there is one that ends in `Call` and gives a `Call<T>`, with timeout, headers, `sendForResponse()`, `sendAsync()` and `dryRun()`. Below it "
                        + "the request, and the name by which an [overlay](../overlay.md) corrects it.");
        lines.add(
                "**Known**: how well method and path are known; in brackets, where it differs, that there is such an operation; the number of the source.");
        lines.add(
                "**Fields**: how many of the fields and lists of values that it sends and answers are modelled; which they are is told "
                        + "[below](#fields-and-values).");
        lines.add(
                "**Again**: when nobody can tell whether a call was applied, `safe` is sent again, `same` once more, and `never` ends in an "
                        + "`OutcomeUnknownException`."
                        + (hasTags()
                                ? " A write with a tag is `never` because repeating it is a matter of the tag."
                                : ""));
        lines.add("**Besides**: what a program should rather call, and what it meets. " + usually());
        StringBuilder legend = new StringBuilder();
        lines.forEach(line -> legend.append("- ").append(line).append('\n'));
        return legend.toString();
    }

    private boolean hasTags() {
        return spec.operations().stream().anyMatch(operation -> operation.node().has("x-precondition"));
    }

    private String usually() {
        String text = "Refusals of nearly all are " + Words.refusals(usual.statuses())
                + ", and 404 (`NotFoundException`) where a path names something.";
        return usual.timeout().isEmpty()
                ? text
                : text + " An answer may take " + usual.timeout().replace("s", " s") + " unless told otherwise.";
    }

    private String row(SpecOperation operation) {
        SpecNode server = operation.server();
        String request = Words.code(operation.method() + " " + operation.path())
                + (server == null ? "" : " at the server " + server.text("x-server"));
        return "| " + Words.code(calls.of(operation)) + "<br>" + request + "<br>" + operation.id() + " | "
                + known(operation) + " | " + fields(operation) + " | "
                + operation.node().text("x-retry", "safe") + " | " + String.join("; ", besides(operation)) + " |\n";
    }

    private String known(SpecOperation operation) {
        Known existence = Known.existence(operation);
        Known path = Known.path(operation);
        SpecNode provenance = operation.node().find("x-provenance");
        String source = provenance == null ? "" : provenance.text("source", "");
        return path.word() + (path == existence ? "" : " (" + existence.word() + ")") + " "
                + sources.number(Words.line(source));
    }

    private static String fields(SpecOperation operation) {
        List<Fact> fields = Shapes.of(operation).fields();
        long modelled = fields.stream().filter(Fact::isModelled).count();
        return fields.isEmpty() ? "" : modelled + " of " + fields.size();
    }

    private List<String> besides(SpecOperation operation) {
        SpecNode node = operation.node();
        List<String> besides = new ArrayList<>();
        List<String> helpers = calls.helpers(operation);
        if (helpers.contains(JavaCalls.BY_ITSELF)) {
            besides.add("**the client calls it by itself**");
        } else if (!helpers.isEmpty()) {
            besides.add((Risk.of(operation) == Risk.READ ? "see " : "**rather** ") + Words.codes(helpers));
        }
        LimitsSection.paging(operation).ifPresent(besides::add);
        node.items("x-limits").forEach(limit -> besides.add(Words.limit(limit) + " at most"));
        String timeout = Usual.timeout(operation);
        if (!timeout.equals(usual.timeout())) {
            besides.add(timeout.isEmpty() ? "answers as soon as any call" : "may take " + timeout.replace("s", " s"));
        }
        SpecNode precondition = node.find("x-precondition");
        if (precondition != null) {
            besides.add(tag(precondition));
        }
        if (node.has("x-confirm")) {
            besides.add("wants a `Confirm`");
        }
        if (node.has("security") && !helpers.contains(JavaCalls.BY_ITSELF)) {
            besides.add(node.items("security").isEmpty() ? "without credentials" : "with credentials of its own");
        }
        if (node.has("x-empty")) {
            besides.add("a " + node.text("x-empty") + " is an empty list");
        }
        List<String> more = usual.more(operation);
        if (!more.isEmpty()) {
            besides.add("also " + String.join(", ", more));
        }
        return besides;
    }

    private static String tag(SpecNode precondition) {
        String send = precondition.isObject() ? precondition.text("send", "none") : precondition.asText();
        String answers = precondition.isTrue("returns-etag") ? "answers a tag" : "";
        String sends = send.equals("if-match") ? "wants a tag" : send.equals("if-match-optional") ? "takes a tag" : "";
        return sends + (sends.isEmpty() || answers.isEmpty() ? "" : ", ") + answers;
    }
}
