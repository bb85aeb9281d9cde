package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes XML: each value is the element that is due. */
final class XmlWireWriter implements WireWriter {
    private final StringBuilder out = new StringBuilder(256);
    private final Deque<Open> objects = new ArrayDeque<>();
    private int nesting;
    // the element that the next value becomes, and what stands in its tag besides the name
    private String due;
    private String attributes = "";

    /** An object begun. */
    private record Open(String element, FieldTable table, FieldState state) {}

    XmlWireWriter(String root) {
        if (!XmlText.isName(root)) {
            throw new IllegalArgumentException("no element can be called \"" + root + "\"");
        }
        due = root;
    }

    /** Everything written so far. */
    String result() {
        return out.toString();
    }

    @Override
    public void begin(FieldTable fields, FieldState state) {
        objects.push(new Open(due, fields, state));
        RawValue whole = state.whole();
        if (whole == null) {
            attributes += attributes("", state);
            open();
        } else {
            rawValue(whole);
        }
    }

    @Override
    public void end() {
        Open object = objects.pop();
        if (object.state.whole() != null) {
            return;
        }
        object.state.unknown().forEach((name, value) -> {
            if (isXml(value) && name.indexOf('@') < 0) {
                out.append(value.text());
            }
        });
        close(object.element);
    }

    @Override
    public void text(int field, @Nullable String value) {
        if (named(field)) {
            textValue(value == null ? "" : value);
        }
    }

    @Override
    public void secret(int field, @Nullable String value) {
        text(field, value);
    }

    @Override
    public <T> void secret(int field, @Nullable T value, Codec<T> codec) {
        value(field, value, codec);
    }

    @Override
    public void decimal(int field, @Nullable BigDecimal value) {
        text(field, value == null ? null : Numbers.text(value));
    }

    @Override
    public void int32(int field, @Nullable Integer value) {
        text(field, value == null ? null : value.toString());
    }

    @Override
    public void int64(int field, @Nullable Long value) {
        text(field, value == null ? null : value.toString());
    }

    @Override
    public void float64(int field, @Nullable Double value) {
        text(field, value == null ? null : Numbers.text(value.doubleValue()));
    }

    @Override
    public void bool(int field, @Nullable Boolean value) {
        text(field, value == null ? null : value.toString());
    }

    @Override
    public void date(int field, @Nullable LocalDate value) {
        text(field, value == null ? null : value.toString());
    }

    @Override
    public void dateTime(int field, @Nullable OffsetDateTime value) {
        text(field, value == null ? null : Dates.text(value));
    }

    @Override
    public void bytes(int field, byte @Nullable [] value) {
        text(field, value == null ? null : Base64.getEncoder().encodeToString(value));
    }

    @Override
    public void raw(int field, @Nullable RawValue value) {
        value(field, value, Scalars.RAW);
    }

    @Override
    public <T> void value(int field, @Nullable T value, Codec<T> codec) {
        if (!named(field)) {
            return;
        }
        if (value == null) {
            textValue("");
        } else {
            codec.write(value, this);
        }
    }

    /** Wrapped where the field table says so; otherwise the field's element is repeated, and an empty list is none. */
    @Override
    public <T> void list(int field, @Nullable List<T> value, Codec<T> items) {
        if (!named(field)) {
            return;
        }
        String itemName = objects.getFirst().table.itemName(field);
        if (value == null) {
            textValue("");
        } else if (itemName != null) {
            wrapped(value, items, itemName);
        } else {
            String element = due;
            for (T item : value) {
                due = element;
                items.write(item, this);
            }
            attributes = "";
        }
    }

    @Override
    public <T> void map(int field, @Nullable Map<String, T> value, Codec<T> values) {
        if (!named(field)) {
            return;
        }
        if (value == null) {
            textValue("");
        } else {
            mapValue(value, values);
        }
    }

    @Override
    public void textValue(String value) {
        String element = due;
        openTag();
        if (value.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        XmlText.escape(value, out);
        out.append("</").append(element).append('>');
    }

    @Override
    public void numberValue(String digits) {
        if (!Numbers.isNumber(digits, true)) {
            throw new IllegalArgumentException("a codec wrote something as a number that is none");
        }
        textValue(digits);
    }

    @Override
    public void boolValue(boolean value) {
        textValue(String.valueOf(value));
    }

    /** The element as it came. A value that came in another format has no form here and becomes an empty element. */
    @Override
    public void rawValue(RawValue value) {
        if (isXml(value)) {
            out.append(value.text());
            attributes = "";
        } else {
            textValue("");
        }
    }

    @Override
    public <T> void listValue(List<T> value, Codec<T> items) {
        wrapped(value, items, XmlItems.ITEM);
    }

    @Override
    public <T> void mapValue(Map<String, T> value, Codec<T> values) {
        String element = due;
        open();
        value.forEach((key, each) -> {
            boolean isName = XmlText.isName(key) && !key.equals(XmlItems.ENTRY);
            due = isName ? key : XmlItems.ENTRY;
            attributes = isName ? "" : attribute(XmlItems.KEY, key);
            values.write(each, this);
        });
        close(element);
    }

    private <T> void wrapped(List<T> value, Codec<T> items, String itemName) {
        String element = due;
        open();
        for (T item : value) {
            due = itemName;
            items.write(item, this);
        }
        close(element);
    }

    /** Makes the field's element due, and answers whether its value is to follow: not if it is absent, or has been written as it came. */
    private boolean named(int field) {
        Open object = objects.getFirst();
        if (!object.state.has(field)) {
            return false;
        }
        RawValue mistyped = object.state.raw(field);
        if (mistyped != null) {
            if (isXml(mistyped)) {
                out.append(mistyped.text());
            }
            return false;
        }
        due = object.table.name(field);
        attributes = attributes(due, object.state);
        return true;
    }

    /** The attributes that came with an element; those of an object are its own unknown fields. */
    private static String attributes(String element, FieldState state) {
        if (state.unknown().isEmpty()) {
            return "";
        }
        StringBuilder tag = new StringBuilder();
        String prefix = element + "@";
        state.unknown().forEach((name, value) -> {
            if (isXml(value) && name.startsWith(prefix)) {
                String attribute = name.substring(prefix.length());
                if (attribute.startsWith("xsi:") && tag.indexOf(XmlText.XSI) < 0) {
                    tag.append(XmlText.XSI);
                }
                tag.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(value.text())
                        .append('"');
            }
        });
        return tag.toString();
    }

    private static String attribute(String name, String value) {
        StringBuilder tag = new StringBuilder(" ").append(name).append("=\"");
        XmlText.escape(value, tag);
        return tag.append('"').toString();
    }

    private void open() {
        if (++nesting > ReadOptions.DEFAULT_NESTING_LIMIT) {
            throw new IllegalArgumentException(
                    "a value nested deeper than " + ReadOptions.DEFAULT_NESTING_LIMIT + " cannot be sent");
        }
        openTag();
        out.append('>');
    }

    private void openTag() {
        out.append('<').append(due).append(attributes);
        attributes = "";
    }

    private void close(String element) {
        nesting--;
        out.append("</").append(element).append('>');
    }

    private static boolean isXml(RawValue value) {
        return value.format() == Format.XML;
    }
}
