package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** What XML adds to the names of the spec. */
final class Xml {

    private Xml() {}

    /** What an item of the list is called that XML wraps; null for any other property. */
    static @Nullable String itemName(SpecNode property) {
        SpecNode list = property.resolved();
        SpecNode xml = list.find("xml");
        SpecNode items = list.follow("items");
        if (xml == null || items == null || !xml.isTrue("wrapped")) {
            return null;
        }
        SpecNode itemXml = items.find("xml");
        return itemXml == null ? null : itemXml.text("name");
    }
}
