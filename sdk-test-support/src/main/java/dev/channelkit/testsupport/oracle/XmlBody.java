package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import org.w3c.dom.Element;

/**
 * An XML body read by its schema into JSON, by the rules of the specs, so that it can be judged like any other. Knows nothing of the
 * codec under test.
 *
 * @param json what the document says, as far as the schema knows it
 * @param faults what no schema can say of it
 */
record XmlBody(JsonNode json, List<String> faults) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static XmlBody read(OpenAPI api, Schema<?> schema, ByteString body) {
        List<String> faults = new ArrayList<>();
        Element root;
        try {
            root = XmlElements.parse(body);
        } catch (IllegalArgumentException e) {
            return new XmlBody(NODES.textNode(body.utf8()), List.of(String.valueOf(e.getMessage())));
        }
        Schema<?> resolved = Schemas.resolved(api, schema);
        String name = itemName(resolved);
        if (!root.getTagName().equals(name)) {
            faults.add("the root is <" + root.getTagName() + ">, not <" + name + ">");
        }
        XmlElements.faults(root, faults);
        return new XmlBody(new Reading(api, faults).value(root, resolved), List.copyOf(faults));
    }

    /** What an element that stands for the schema itself is called: a root, or an item of a wrapped list. */
    private static String itemName(Schema<?> schema) {
        return schema.getXml() == null
                ? ""
                : Objects.requireNonNullElse(schema.getXml().getName(), "");
    }

    /** One document being read. */
    private record Reading(OpenAPI api, List<String> faults) {

        JsonNode value(Element element, Schema<?> schema) {
            boolean empty = XmlElements.isEmpty(element);
            if (XmlElements.isNil(element)) {
                return NODES.nullNode();
            }
            if (schema.getProperties() != null) {
                return object(element, schema);
            }
            if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                ObjectNode map = NODES.objectNode();
                XmlElements.children(element)
                        .forEach(child -> map.set(child.getTagName(), value(child, Schemas.resolved(api, values))));
                return map;
            }
            if (empty && Boolean.TRUE.equals(schema.getNullable())) {
                return NODES.nullNode();
            }
            return FormBody.scalar(element.getTextContent(), schema);
        }

        private ObjectNode object(Element element, Schema<?> schema) {
            ObjectNode object = NODES.objectNode();
            Map<String, List<Element>> children = new LinkedHashMap<>();
            for (Element child : XmlElements.children(element)) {
                children.computeIfAbsent(child.getTagName(), name -> new ArrayList<>())
                        .add(child);
            }
            if (children.isEmpty() && !XmlElements.isEmpty(element)) {
                faults.add("<" + element.getTagName() + "> has text where fields are due");
            }
            schema.getProperties().forEach((name, declared) -> {
                Schema<?> property = Schemas.resolved(api, declared);
                List<Element> found = children.getOrDefault(name, List.of());
                boolean required =
                        schema.getRequired() != null && schema.getRequired().contains(name);
                if ("array".equals(property.getType())) {
                    if (!found.isEmpty() || required && !isWrapped(property)) {
                        object.set(name, list(name, found, property));
                    }
                } else if (!found.isEmpty()) {
                    once(found);
                    object.set(name, value(found.get(0), property));
                }
            });
            return object;
        }

        private JsonNode list(String name, List<Element> found, Schema<?> property) {
            Schema<?> item = Schemas.resolved(api, property.getItems());
            List<Element> items = found;
            if (isWrapped(property)) {
                once(found);
                items = XmlElements.children(found.get(0));
                for (Element each : items) {
                    if (!each.getTagName().equals(itemName(item))) {
                        faults.add("<" + name + "> holds <" + each.getTagName() + ">, not <" + itemName(item) + ">");
                    }
                }
            }
            ArrayNode list = NODES.arrayNode();
            items.forEach(each -> list.add(value(each, item)));
            return list;
        }

        private void once(List<Element> found) {
            if (found.size() > 1) {
                faults.add("<" + found.get(0).getTagName() + "> is there more than once");
            }
        }

        private static boolean isWrapped(Schema<?> list) {
            return list.getXml() != null && Boolean.TRUE.equals(list.getXml().getWrapped());
        }
    }
}
