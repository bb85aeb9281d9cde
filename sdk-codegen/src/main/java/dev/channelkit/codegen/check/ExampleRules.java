package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Example files: of the right form, under the right key, needed by someone. */
final class ExampleRules {
    private static final Set<String> KEYS = Set.of("summary", "description", "value");

    private ExampleRules() {}

    static void check(Spec spec, List<Placed> objects, Findings findings) {
        Set<SpecFile> used = new HashSet<>();
        for (Placed object : objects) {
            if (object.place() == Place.EXAMPLE) {
                used.add(object.node().resolved().file());
                reference(object.node(), findings);
            }
        }
        for (SpecFile file : spec.examples()) {
            if (!used.contains(file)) {
                findings.add(
                        file.content(),
                        "no operation refers to this example",
                        "refer to it from a media type's examples, or delete it");
            }
            form(file.content(), findings);
            twin(spec, file, findings);
        }
    }

    private static void reference(SpecNode node, Findings findings) {
        if (!node.has("$ref")) {
            findings.add(node, "an inline example", "move it to examples/<operationId>/<case>.yaml and refer to it");
        } else if (!node.resolved().key().equals(node.key())) {
            findings.add(
                    node,
                    "the key " + node.key() + " differs from the file name "
                            + node.resolved().key(),
                    "use the file's base name as the key");
        }
    }

    /** What XML says, the JSON example of the same case says too. */
    private static void twin(Spec spec, SpecFile file, Findings findings) {
        if (!file.baseName().endsWith(".xml")) {
            return;
        }
        String twin = file.path().replace(".xml.yaml", ".yaml");
        if (spec.examples().stream().noneMatch(other -> other.path().equals(twin))) {
            findings.add(file.content(), "an XML example without its JSON twin", "add " + twin);
        }
        SpecNode value = file.content().find("value");
        if (value != null && !(value.value() instanceof String)) {
            findings.add(value, "an XML example that is no text", "write the document as a block of text: value: |");
        }
    }

    private static void form(SpecNode example, Findings findings) {
        if (!example.has("value")) {
            findings.add(example, "an example without value", "write an Example Object: summary and value");
        }
        if (!example.has("summary")) {
            findings.add(example, "an example without summary", "say in a few words what it shows");
        }
        for (SpecNode field : example.fields().values()) {
            if (!KEYS.contains(field.key())) {
                findings.add(
                        field, "unknown key " + field.key(), "an Example Object has summary, description and value");
            }
        }
    }
}
