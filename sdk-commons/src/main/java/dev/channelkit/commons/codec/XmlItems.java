package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists and maps of XML. A list is a repeated element, or one element that wraps the items. The field table says which is due;
 * the other is read as well where it cannot be mistaken. An element without content is an item only inside a wrapper.
 */
final class XmlItems {
    /** A map entry whose key cannot be the name of an element: {@code <entry key="4022">…</entry>}. */
    static final String ENTRY = "entry";

    static final String KEY = "key";

    /** What an item of a list of lists is called, and in general one that has no name of its own. */
    static final String ITEM = "item";

    private final XmlWireReader in;
    private final XmlTokens tokens;
    private final ReadStack stack;
    private boolean wrapper;
    private int received;

    XmlItems(XmlWireReader in, XmlTokens tokens, ReadStack stack) {
        this.in = in;
        this.tokens = tokens;
        this.stack = stack;
    }

    int received() {
        return received;
    }

    /** The element tried as an item is the wrapper of items. */
    void isWrapper() {
        wrapper = true;
    }

    <T> @Nullable List<T> list(@Nullable List<T> before, Codec<T> items) {
        ReadFrame around = stack.depth() == 0 ? null : stack.top();
        if (tokens.kind() == Kind.NULL) {
            tokens.string();
            return before;
        }
        if (tokens.kind() == Kind.TEXT && isNone(tokens.peekText(), items)) {
            ignoreAttributes(tokens.attributes());
            tokens.string();
            return before == null ? List.of() : before;
        }
        GrowingList<T> list = GrowingList.after(before);
        if (around != null && around.shape != ReadFrame.Shape.OBJECT) {
            // a list within a list or map: its element can only be a wrapper
            children(list, items);
            return list;
        }
        String itemName = around == null ? null : around.table.itemName(around.index);
        String ownName = tokens.element();
        boolean bareItem =
                around != null && ownName.equals(itemName) && !ownName.equals(around.table.name(around.index));
        if (tokens.kind() != Kind.OBJECT || bareItem) {
            add(list, items, null);
            return list;
        }
        String first = tokens.firstChild();
        if (first.equals(itemName) || isSingle(items)) {
            children(list, items);
        } else {
            boolean isNamed = isItemName(first, ownName) || first.equals(items.typeName());
            boolean possible = isNamed && !Scalars.isScalar(items);
            add(list, items, possible ? first : null);
        }
        return list;
    }

    <T> @Nullable Map<String, T> map(Codec<T> values) {
        Kind found = tokens.kind();
        if (found == Kind.NULL) {
            tokens.string();
            return null;
        }
        if (found == Kind.OBJECT) {
            return entries(values);
        }
        if (XmlText.isBlank(tokens.peekText())) {
            ignoreAttributes(tokens.attributes());
            tokens.string();
            return Map.of();
        }
        in.mistyped("map of " + values.typeName());
        return null;
    }

    /** Reads the element as one more item, or, if it turns out to be the wrapper of items, those. */
    private <T> void add(GrowingList<T> list, Codec<T> items, @Nullable String possibleItem) {
        ReadFrame frame = stack.push();
        frame.items(ReadFrame.Shape.LIST);
        frame.index = list.size();
        T item = possibleItem == null ? in.item(items) : in.itemUnlessWrapper(items, possibleItem);
        stack.pop();
        if (wrapper) {
            wrapper = false;
            children(list, items);
            return;
        }
        count();
        if (item != null) {
            list.append(item);
        }
    }

    private <T> void children(GrowingList<T> list, Codec<T> items) {
        ReadFrame frame = stack.push();
        frame.items(ReadFrame.Shape.LIST);
        frame.index = list.size() - 1;
        if (tokens.kind() != Kind.OBJECT) {
            frame.index++;
            stack.drift(Drift.Kind.LENIENT, "list of " + items.typeName(), Kind.TEXT);
            T item = in.item(items);
            if (item != null) {
                list.append(item);
            }
            stack.pop();
            return;
        }
        tokens.beginObject();
        while (tokens.more()) {
            if (isAside(tokens.name())) {
                stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", Kind.TEXT);
                tokens.skip();
                continue;
            }
            frame.index++;
            T item = in.item(items);
            if (stack.depth() == 1) {
                received++;
            }
            if (item != null) {
                list.append(item);
            }
        }
        tokens.endObject();
        stack.pop();
    }

    private <T> Map<String, T> entries(Codec<T> values) {
        tokens.beginObject();
        stack.push().items(ReadFrame.Shape.MAP);
        Map<String, T> map = new LinkedHashMap<>();
        while (tokens.more()) {
            String key = tokens.name();
            if (isAside(key)) {
                stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", Kind.TEXT);
                tokens.skip();
                continue;
            }
            String named = key.equals(ENTRY) ? tokens.takeAttribute("@" + KEY) : null;
            T value = in.item(values);
            if (value == null) {
                map.remove(named == null ? key : named);
            } else {
                map.put(named == null ? key : named, value);
            }
        }
        stack.pop();
        tokens.endObject();
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    private void count() {
        if (stack.depth() == 0) {
            received++;
        }
    }

    private void ignoreAttributes(List<XmlTokens.Attribute> attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", Kind.TEXT);
        }
    }

    /** Attributes, and text between elements. */
    static boolean isAside(String name) {
        return name.startsWith("@") || name.equals(XmlTokens.MIXED);
    }

    /** Whether the content is no item. Blanks may be a text. */
    private static boolean isNone(String content, Codec<?> items) {
        return isSingle(items) ? content.isEmpty() : XmlText.isBlank(content);
    }

    /** Whether items are texts or numbers, so that an element with children cannot be one. */
    private static boolean isSingle(Codec<?> items) {
        return items instanceof YearMonthCodec || Scalars.isSingle(items);
    }

    /** Whether the items of a list so called may be called so: by its own name, its singular, or just item. */
    private static boolean isItemName(String name, String list) {
        return name.equals(ITEM)
                || name.equals(list)
                || list.equals(name + "s")
                || list.equals(name + "es")
                || (list.endsWith("ies") && list.equals(name.substring(0, name.length() - 1) + "ies"));
    }
}
