package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import java.util.List;

/** Every {@code $ref} is relative, leads to something, and stands alone. */
final class RefRules {

    private RefRules() {}

    static void check(Spec spec, List<Placed> objects, Findings findings) {
        for (Placed object : objects) {
            SpecNode node = object.node();
            if (node.has("$ref")) {
                check(node, findings);
            }
        }
        spec.root().fields("paths").forEach((path, item) -> {
            if (!item.has("$ref")) {
                findings.add(
                        item,
                        "the path " + path + " stands inline",
                        "move the path item to ./paths/<name>.yaml and refer to it");
            }
        });
    }

    private static void check(SpecNode node, Findings findings) {
        String ref = node.text("$ref", "");
        if (!ref.startsWith("./") && !ref.startsWith("../")) {
            findings.add(node, "$ref", "$ref to " + ref + " is not relative", "start it with ./ or ../");
            return;
        }
        if (node.fields().size() > 1) {
            findings.add(
                    node,
                    "$ref has siblings, which OpenAPI 3.0 ignores",
                    "move them to " + ref + ", or make a component of its own that has them");
        }
        try {
            node.resolved();
        } catch (SpecException e) {
            findings.add(node, "$ref", "leads nowhere: " + e.getMessage(), "correct the path, or add the file");
        }
    }
}
