package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code xml} objects: of the form that clients understand, and there where XML cannot do without. */
final class XmlRules {
    private static final Set<String> KEYS = Set.of("name", "wrapped");
    private static final Set<Place> SCHEMAS = Set.of(Place.SCHEMA, Place.PROPERTY, Place.INNER_SCHEMA);

    private final Findings findings;

    private XmlRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Spec spec, List<Placed> objects, Findings findings) {
        XmlRules rules = new XmlRules(findings);
        for (Placed object : objects) {
            if (SCHEMAS.contains(object.place()) && object.node().has("xml")) {
                rules.form(object.node());
            }
            object.node().fields("properties").values().forEach(rules::list);
        }
        spec.operations().forEach(rules::root);
    }

    private void form(SpecNode schema) {
        schema.fields("xml").values().forEach(field -> {
            if (!KEYS.contains(field.key())) {
                findings.add(field, field.key() + " is not used", "an xml object has name or wrapped");
            }
        });
        SpecNode wrapped = schema.fields("xml").get("wrapped");
        if (wrapped != null && !"array".equals(schema.text("type"))) {
            findings.add(wrapped, "only a list can be wrapped", "drop it");
        }
    }

    private void list(SpecNode property) {
        SpecNode list = property.resolved();
        SpecNode items = list.follow("items");
        if (items == null) {
            return;
        }
        String name = name(items);
        SpecNode xml = list.find("xml");
        if (xml != null && xml.isTrue("wrapped")) {
            if (name == null) {
                findings.add(xml, "a wrapped list whose items have no name", "give the item's schema an xml.name");
            }
        } else if (name != null && !name.equals(property.key())) {
            findings.add(
                    property,
                    "its items are called " + name + ", but XML repeats " + property.key(),
                    "wrap the list, or give both the same name");
        }
    }

    private void root(SpecOperation operation) {
        operation
                .responses()
                .values()
                .forEach(response -> response.fields("content").forEach((mediaType, content) -> {
                    SpecNode schema = content.follow("schema");
                    if (mediaType.endsWith("xml") && schema != null && name(schema) == null) {
                        findings.add(schema, "an XML answer without a name for its root", "give it an xml.name");
                    }
                }));
    }

    private static @Nullable String name(SpecNode schema) {
        SpecNode xml = schema.find("xml");
        return xml == null ? null : xml.text("name");
    }
}
