package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A spec of many files as one document: what is kept of a release, and what openapi-diff reads. Examples are left out. */
final class Bundle {
    private static final String COMPONENTS = "components/";
    private static final Set<String> EXAMPLES = Set.of("example", "examples");
    /** Objects whose keys are names that the spec's author chose. */
    private static final Set<String> NAMED = Set.of(
            "callbacks",
            "content",
            "encoding",
            "headers",
            "parameters",
            "paths",
            "properties",
            "responses",
            "schemas",
            "securitySchemes",
            "variables");

    private final Map<String, Object> document = new LinkedHashMap<>();

    private Bundle(Spec spec) {
        spec.root().fields().forEach((key, value) -> {
            if (!key.equals("components")) {
                document.put(key, key.startsWith("x-") ? value.value() : copy(value, NAMED.contains(key)));
            }
        });
        Map<String, Map<String, Object>> components = new TreeMap<>();
        for (SpecFile file : spec.structure()) {
            if (file.folder().startsWith(COMPONENTS)) {
                components
                        .computeIfAbsent(file.folder().substring(COMPONENTS.length()), kind -> new TreeMap<>())
                        .put(file.baseName(), copy(file.content(), false));
            }
        }
        document.put("components", components);
    }

    static Bundle of(Spec spec) {
        return new Bundle(spec);
    }

    Map<String, Object> document() {
        return document;
    }

    /** The document as YAML, the same for the same spec. */
    String text() {
        return yaml(document);
    }

    static String yaml(Map<String, Object> document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document);
    }

    static Map<String, Object> read(String text) {
        Map<String, Object> document = new LinkedHashMap<>();
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        ((Map<?, ?>) read).forEach((key, value) -> document.put(String.valueOf(key), value));
        return document;
    }

    private static Object copy(SpecNode node, boolean named) {
        if (node.isList()) {
            List<Object> items = new ArrayList<>();
            node.items().forEach(item -> items.add(copy(item, false)));
            return items;
        }
        if (!node.isObject()) {
            return node.value();
        }
        if (!named && node.has("$ref")) {
            return reference(node);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        node.fields().forEach((key, value) -> {
            if (named) {
                fields.put(key, copy(value, false));
            } else if (key.startsWith("x-")) {
                fields.put(key, value.value());
            } else if (!EXAMPLES.contains(key)) {
                fields.put(key, copy(value, value.isObject() && NAMED.contains(key)));
            }
        });
        return fields;
    }

    /** A component stays a reference; anything else, such as a path item, is put where it is referred to. */
    private static Object reference(SpecNode node) {
        SpecNode target = node.resolved();
        String folder = target.file().folder();
        if (folder.startsWith(COMPONENTS) && target.pointer().isEmpty()) {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("$ref", "#/" + folder + "/" + target.file().baseName());
            return reference;
        }
        return copy(target, false);
    }
}
