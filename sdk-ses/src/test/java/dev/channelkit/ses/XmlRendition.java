package dev.channelkit.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.channelkit.commons.operation.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Spells a JSON answer in XML as {@code specs/README.md} says, from the spec alone: nothing of the code under test is used. */
final class XmlRendition {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path root;

    XmlRendition(Path root) {
        this.root = root;
    }

    String of(Operation operation, int status, JsonNode answer) {
        Place path = file(root).at("paths").at(operation.pathTemplate()).followed();
        Place schema = path.at(operation.method().toLowerCase(Locale.ROOT))
                .at("responses")
                .at(String.valueOf(status))
                .followed()
                .at("content")
                .at("application/json")
                .at("schema")
                .followed();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        element(schema.node.at("/xml/name").asText("response"), answer, schema, xml);
        return xml.toString();
    }

    private void element(String name, JsonNode value, Place schema, StringBuilder xml) {
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            value.fields().forEachRemaining(field -> {
                Place property = schema.at("properties").at(field.getKey());
                Place type = (property.node.isMissingNode() ? schema.at("additionalProperties") : property).followed();
                if (field.getValue().isArray()) {
                    list(field.getKey(), field.getValue(), type, xml);
                } else {
                    element(field.getKey(), field.getValue(), type, xml);
                }
            });
        } else if (!value.isNull()) {
            xml.append(value.asText().replace("&", "&amp;").replace("<", "&lt;"));
        }
        xml.append("</").append(name).append(">\n");
    }

    private void list(String name, JsonNode items, Place schema, StringBuilder xml) {
        Place item = schema.at("items").followed();
        if (schema.node.at("/xml/wrapped").asBoolean()) {
            xml.append('<').append(name).append('>');
            items.forEach(each -> element(item.node.at("/xml/name").asText(name), each, item, xml));
            xml.append("</").append(name).append('>');
        } else {
            items.forEach(each -> element(name, each, item, xml));
        }
    }

    private static Place file(Path file) {
        try {
            return new Place(file, YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of a spec file; references are relative to the file. */
    private record Place(Path file, JsonNode node) {
        Place at(String key) {
            return new Place(file, node.path(key));
        }

        Place followed() {
            JsonNode ref = node.path("$ref");
            return ref.isMissingNode()
                    ? this
                    : XmlRendition.file(file.resolveSibling(ref.asText())).followed();
        }
    }
}
