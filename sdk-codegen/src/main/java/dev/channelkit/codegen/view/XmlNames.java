package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;

/** What XML spells in another way than JSON: OpenAPI's {@code xml} object. */
final class XmlNames {
    private XmlNames() {}

    /** Whether one element holds all items of the list. */
    static boolean isWrapped(SpecNode property) {
        SpecNode schema = property.resolved();
        SpecNode xml = schema.find("xml");
        return "array".equals(schema.text("type")) && xml != null && xml.isTrue("wrapped");
    }

    /** What an item of a wrapped list is called: by its own schema, otherwise like the list. */
    static String itemName(SpecNode property) {
        SpecNode items = property.resolved().follow("items");
        SpecNode xml = items == null ? null : items.find("xml");
        return xml == null ? property.key() : xml.text("name", property.key());
    }

    /** Whether an element without content is a value of the field's type. */
    static boolean isEmptyValue(SpecNode property) {
        Kind kind = Types.of(property).kind();
        boolean hasEmptyValue = kind == Kind.TEXT || kind == Kind.OPEN_ENUM || kind == Kind.MODEL;
        return hasEmptyValue && !property.resolved().isTrue("nullable");
    }
}
