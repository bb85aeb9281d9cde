package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML answers with the JDK's parser, by the rules of specs/README.md, into the tree that JSON would have been. */
final class XmlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final boolean wraps;

    private XmlTree(boolean wraps) {
        this.wraps = wraps;
    }

    static Document document(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("The answer is not XML: " + xml, e);
        }
    }

    /** The answer as a tree, without what is null or empty. Whatever the schema has no place for is an error. */
    static JsonNode read(String xml, SpecNode schema, boolean wraps) {
        return plain(new XmlTree(wraps).value(document(xml).getDocumentElement(), schema));
    }

    /** A tree without what XML cannot tell: nulls, empty texts and lists, and whether scalars are text. */
    static JsonNode plain(JsonNode tree) {
        if (tree.isObject()) {
            ObjectNode object = NODES.objectNode();
            tree.properties().forEach(member -> {
                JsonNode value = plain(member.getValue());
                if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                    object.set(member.getKey(), value);
                }
            });
            return object;
        }
        if (tree.isArray()) {
            ArrayNode array = NODES.arrayNode();
            tree.forEach(item -> array.add(plain(item)));
            return array;
        }
        return tree.asText().isEmpty() ? NODES.nullNode() : tree;
    }

    private JsonNode value(Element element, SpecNode schema) {
        if (schema.has("properties") || schema.text("type", "").equals("object")) {
            return object(element, schema);
        }
        if (!children(element).isEmpty()) {
            throw new AssertionError("There are elements in the scalar " + element.getTagName());
        }
        String text = element.getTextContent();
        return switch (text.isEmpty() ? "" : schema.text("type", "string")) {
            case "" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(Boolean.parseBoolean(text));
            case "integer" -> NODES.numberNode(Integer.parseInt(text));
            case "number" -> NODES.numberNode(new BigDecimal(text));
            default -> NODES.textNode(text);
        };
    }

    private ObjectNode object(Element element, SpecNode schema) {
        Map<String, SpecNode> properties = schema.members("properties");
        ObjectNode object = NODES.objectNode();
        for (Element child : children(element)) {
            String name = child.getTagName();
            SpecNode property = property(properties, name, element);
            SpecNode items = property.get("items");
            if (items == null) {
                if (object.has(name)) {
                    throw new AssertionError("There is a second " + name + ", which is no list");
                }
                object.set(name, value(child, property));
            } else if (wraps && "true".equals(text(property, "wrapped"))) {
                ArrayNode list = object.putArray(name);
                children(child).forEach(item -> list.add(item(item, items)));
            } else {
                object.withArray("/" + name).add(value(child, items));
            }
        }
        return object;
    }

    private JsonNode item(Element element, SpecNode schema) {
        if (!element.getTagName().equals(text(schema, "name"))) {
            throw new AssertionError("An item is called " + element.getTagName() + ", not " + text(schema, "name"));
        }
        return value(element, schema);
    }

    private static SpecNode property(Map<String, SpecNode> properties, String name, Element in) {
        SpecNode property = properties.get(name);
        if (property == null) {
            throw new AssertionError("The spec has no " + name + " in " + in.getTagName());
        }
        return property;
    }

    private static @Nullable String text(SpecNode schema, String member) {
        SpecNode xml = schema.get("xml");
        return xml == null ? null : xml.text(member, "");
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
