package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code x-stream} leads to a list of objects, in the one answer of an operation that may be made again. */
final class StreamRules {
    private final Findings findings;
    private final Set<String> methods = new HashSet<>();

    private StreamRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Spec spec, Findings findings) {
        StreamRules rules = new StreamRules(findings);
        spec.operations().forEach(operation -> rules.methods.add(key(operation, "")));
        spec.operations().forEach(rules::check);
    }

    private static String key(SpecOperation operation, String suffix) {
        return operation.tag() + "." + operation.node().text("x-method", "") + suffix;
    }

    private void check(SpecOperation operation) {
        SpecNode node = operation.node();
        SpecNode stream = node.find("x-stream");
        if (stream == null) {
            return;
        }
        if (!"safe".equals(node.text("x-retry", operation.isGet() ? "safe" : "never"))) {
            findings.add(
                    stream,
                    "the operation may not be made again",
                    "stream only what reads: what breaks off has to be asked for anew");
        }
        SpecNode paging = node.find("x-paging");
        if (paging != null && !"none".equals(paging.text("kind"))) {
            findings.add(stream, "the list comes in pages", "drop it: pages bound what is in memory");
        }
        SpecNode envelope = node.find("x-envelope");
        SpecNode failure = envelope == null ? null : envelope.find("failure");
        if (failure != null && stream.asText().equals(failure.text("at"))) {
            findings.add(stream, "its first item tells a failure", "drop it: items are not judged");
        }
        SpecNode list = list(operation, stream.asText());
        SpecNode items = list == null ? null : list.follow("items");
        if (items == null || !"object".equals(items.text("type"))) {
            findings.add(
                    stream,
                    "leads to no list of objects in the answer",
                    "name the place of an array whose items are a component schema");
        }
        if (methods.contains(key(operation, "Stream"))) {
            findings.add(
                    stream,
                    "the method " + node.text("x-method", "") + "Stream is there already",
                    "give one of the two another x-method");
        }
    }

    private static @Nullable SpecNode list(SpecOperation operation, String pointer) {
        SpecNode at = operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> response.getValue().fields("content").get("application/json"))
                .map(content -> content.follow("schema"))
                .orElse(null);
        for (String key : pointer.split("/", -1)) {
            SpecNode properties = at == null ? null : at.find("properties");
            at = key.isEmpty() ? at : properties == null ? null : properties.follow(key);
        }
        return at == null || !"array".equals(at.text("type")) ? null : at;
    }
}
