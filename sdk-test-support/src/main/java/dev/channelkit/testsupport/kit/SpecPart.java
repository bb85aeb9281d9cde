package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in a spec, which may be spread over files; references to other files and to other places of a file are followed. Immutable.
 *
 * @param file where it stands
 * @param node what stands there; missing where nothing does
 */
public record SpecPart(Path file, JsonNode node) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Path, JsonNode> FILES = new ConcurrentHashMap<>();

    /** The whole of a file. */
    static SpecPart read(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return new SpecPart(whole, FILES.computeIfAbsent(whole, SpecPart::parse));
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** What stands under a key, references followed; a part that {@linkplain #exists is not there} where nothing does. */
    public SpecPart get(String key) {
        return resolved(node.path(key));
    }

    private SpecPart resolved(JsonNode at) {
        SpecPart part = new SpecPart(file, at);
        while (part.node.path("$ref").isTextual()) {
            String reference = part.node.path("$ref").textValue();
            int hash = reference.indexOf('#');
            String path = hash < 0 ? reference : reference.substring(0, hash);
            SpecPart whole = read(path.isEmpty() ? part.file : part.file.resolveSibling(path));
            part = new SpecPart(whole.file, hash < 0 ? whole.node : whole.node.at(reference.substring(hash + 1)));
        }
        return part;
    }

    public boolean exists() {
        return !node.isMissingNode();
    }

    /** The text under a key; null where there is none. */
    public @Nullable String text(String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /** What stands under each key, in the order of the file. */
    public Map<String, SpecPart> entries() {
        Map<String, SpecPart> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), resolved(entry.getValue())));
        return entries;
    }

    /** The items of a list. */
    public List<SpecPart> items() {
        List<SpecPart> items = new ArrayList<>();
        node.elements().forEachRemaining(item -> items.add(resolved(item)));
        return items;
    }

    /** Nothing. */
    SpecPart none() {
        return new SpecPart(file, MissingNode.getInstance());
    }
}
