package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads XML: objects here, lists and maps in {@link XmlItems}, single values in {@link XmlScalars}. */
final class XmlWireReader implements WireReader {
    private final XmlTokens tokens;
    private final ReadStack stack;
    private final XmlScalars scalars;
    private final XmlItems items;

    // what begin() met in place of an object, until the method that asked for the object takes it
    private @Nullable RawValue hollow;
    // begin() met an element without content, and the object is over before it began
    private boolean empty;
    private boolean leftEmpty;
    // the first child of an element that may be the wrapper of a list, until an object that does not know it is begun
    // there
    private @Nullable String suspect;

    /**
     * A reader of the value under the cursor.
     *
     * @param prefix the path to it in the whole answer
     * @param rootType what it is, for drift outside of any object
     */
    XmlWireReader(XmlTokens tokens, ReadOptions options, String prefix, String rootType) {
        this.tokens = tokens;
        this.stack = new ReadStack(options, prefix, rootType);
        this.scalars = new XmlScalars(tokens, stack);
        this.items = new XmlItems(this, tokens, stack);
    }

    @Override
    public void begin(FieldTable declared) {
        FieldTable fields = stack.options().names().of(declared);
        Kind found = kind();
        String firstChild = suspect;
        suspect = null;
        if (firstChild != null && fields.find(firstChild) < 0) {
            items.isWrapper();
            empty = true;
            stack.push().object(fields, null);
        } else if (found == Kind.OBJECT) {
            tokens.beginObject();
            stack.push().object(fields, null);
        } else if (found == Kind.TEXT && XmlText.isBlank(tokens.peekText())) {
            List<XmlTokens.Attribute> attributes = tokens.attributes();
            tokens.string();
            empty = true;
            leftEmpty = attributes.isEmpty();
            stack.push().object(fields, null);
            attributes.forEach(attribute -> scalars.keepUnknown(attribute.name(), attribute.value()));
        } else {
            RawValue whole = tokens.raw();
            if (found != Kind.NULL) {
                stack.drift(Drift.Kind.MISTYPED, fields.model(), found);
            }
            stack.push().object(fields, whole);
            hollow = whole;
        }
    }

    @Override
    public int next() {
        ReadFrame frame = stack.top();
        if (frame.whole != null || empty) {
            return END;
        }
        while (tokens.more()) {
            String name = tokens.name();
            int field = frame.table.find(name);
            if (field < 0) {
                field = frame.table.findItem(name);
            }
            if (field >= 0) {
                frame.enter(field);
                return field;
            }
            if (!frame.table.isOpen()) {
                frame.unknownName = name;
                stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", kind());
                frame.unknownName = null;
            }
            tokens.copy(frame.slices(name));
        }
        return END;
    }

    @Override
    public FieldState end() {
        ReadFrame frame = stack.pop();
        if (frame.whole == null && !empty) {
            tokens.endObject();
        }
        empty = false;
        return frame.state();
    }

    /** An element without content is null, unless the field is required and has a value without content: an empty text or object. */
    @Override
    public <T> @Nullable T value(Codec<T> codec) {
        boolean required = scalars.isRequired();
        boolean bare = kind() == Kind.NULL
                || !required
                        && tokens.attributes().isEmpty()
                        && kind() == Kind.TEXT
                        && tokens.peekText().isEmpty();
        if (bare && !isText(codec)) {
            tokens.string();
            return null;
        }
        leftEmpty = false;
        T value = codec.read(this);
        boolean none = leftEmpty && !required;
        leftEmpty = false;
        RawValue instead = hollow;
        if (instead == null) {
            return none ? null : value;
        }
        hollow = null;
        stack.keep(instead);
        return null;
    }

    /** Outside of any object an empty text is one. */
    private boolean isText(Codec<?> codec) {
        return stack.depth() == 0 && kind() == Kind.TEXT && Scalars.isScalar(codec);
    }

    /** Reads an item, and answers it even if it is hollow. */
    <T> @Nullable T item(Codec<T> codec) {
        Kind found = kind();
        T item = codec.read(this);
        if (found == Kind.NULL && (item == null || hollow != null)) {
            stack.drift(Drift.Kind.MISTYPED, codec.typeName(), Kind.NULL);
        }
        hollow = null;
        leftEmpty = false;
        return item;
    }

    /** Reads an item, unless it turns out that the element, which begins with that child, is the wrapper of items. */
    <T> @Nullable T itemUnlessWrapper(Codec<T> codec, String firstChild) {
        suspect = firstChild;
        T item = item(codec);
        suspect = null;
        return item;
    }

    @Override
    public <T> @Nullable List<T> list(@Nullable List<T> before, Codec<T> items) {
        return this.items.list(before, items);
    }

    /** No different from any list: one element may always be the only one. */
    @Override
    public <T> @Nullable List<T> oneOrMany(@Nullable List<T> before, Codec<T> items) {
        return this.items.list(before, items);
    }

    @Override
    public <T> @Nullable Map<String, T> map(Codec<T> values) {
        return items.map(values);
    }

    /** Moves past a value where there should be one only, and was one already. */
    <T> T surplus(T first, String expected) {
        stack.drift(Drift.Kind.LENIENT, "one " + expected, kind());
        tokens.skip();
        return first;
    }

    /** How many items were met at the root, before any was left out. */
    int received() {
        return items.received();
    }

    @Override
    public Kind kind() {
        return tokens.kind();
    }

    /** Without the blanks around it, which no scalar but text has. */
    @Override
    public String scalar() {
        return scalars.scalar();
    }

    @Override
    public void mistyped(String expected) {
        scalars.mistyped(expected);
    }

    @Override
    public void mistyped(String expected, Kind found, String scalar) {
        scalars.mistyped(expected, found, scalar);
    }

    @Override
    public void kept(Kind found, String scalar) {
        scalars.kept(found, scalar);
    }

    @Override
    public void lenient(String expected, Kind found) {
        stack.drift(Drift.Kind.LENIENT, expected, found);
    }

    @Override
    public @Nullable String text() {
        return scalars.text();
    }

    @Override
    public @Nullable BigDecimal decimal() {
        return scalars.decimal();
    }

    @Override
    public @Nullable Integer int32() {
        return scalars.int32();
    }

    @Override
    public @Nullable Long int64() {
        return scalars.int64();
    }

    @Override
    public @Nullable Double float64() {
        return scalars.float64();
    }

    @Override
    public @Nullable Boolean bool() {
        return scalars.bool();
    }

    @Override
    public @Nullable LocalDate date() {
        return scalars.date();
    }

    @Override
    public @Nullable OffsetDateTime dateTime() {
        return scalars.dateTime();
    }

    @Override
    public ZoneId timesIn(ZoneId zone) {
        return scalars.timesIn(zone);
    }

    @Override
    public byte @Nullable [] bytes() {
        return scalars.bytes();
    }

    @Override
    public @Nullable RawValue raw() {
        if (kind() == Kind.NULL
                || (kind() == Kind.TEXT
                        && tokens.peekText().isEmpty()
                        && tokens.attributes().isEmpty())) {
            tokens.string();
            return null;
        }
        return tokens.raw();
    }
}
