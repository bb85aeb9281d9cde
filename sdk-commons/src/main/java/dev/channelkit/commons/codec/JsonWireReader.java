package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON: objects here, lists and maps in {@link JsonItems}, single values in {@link JsonScalars}. */
final class JsonWireReader implements WireReader {
    private final JsonTokens tokens;
    private final ReadStack stack;
    private final JsonScalars scalars;
    private final JsonItems items;
    private final FieldNames names;

    // what begin() met in place of an object, until the method that asked for the object takes it
    private @Nullable RawValue hollow;
    // the object left last, and how deep it was
    private @Nullable FieldState lastState;
    private int lastDepth;
    // who else looks at the fields of the outermost object
    private @Nullable Beside beside;

    /** Looks at the outermost object while it is read. */
    interface Beside {
        void begun();

        /** The cursor stands at the value of this field, and must stand there again in the end. */
        void field(String name);
    }

    /**
     * A reader of the value under the cursor.
     *
     * @param prefix the path to it in the whole answer
     * @param rootType what it is, for drift outside of any object
     */
    JsonWireReader(JsonTokens tokens, ReadOptions options, String prefix, String rootType) {
        this.tokens = tokens;
        this.stack = new ReadStack(options, prefix, rootType);
        this.scalars = new JsonScalars(tokens, stack);
        this.items = new JsonItems(this, tokens, stack);
        this.names = options.names();
    }

    @Override
    public void begin(FieldTable fields) {
        Kind found = kind();
        if (found == Kind.OBJECT) {
            tokens.beginObject();
            stack.push().object(names.of(fields), null);
            if (beside != null && stack.depth() == 1) {
                beside.begun();
            }
            return;
        }
        RawValue whole = tokens.raw();
        if (found != Kind.NULL) {
            stack.drift(Drift.Kind.MISTYPED, fields.model(), found);
        }
        stack.push().object(fields, whole);
        hollow = whole;
    }

    @Override
    public int next() {
        ReadFrame frame = stack.top();
        if (frame.whole != null) {
            return END;
        }
        while (true) {
            PlainName likely = frame.met.next;
            int field;
            if (likely != null && tokens.pass(likely)) {
                frame.met = likely;
                field = likely.field;
            } else if (tokens.more()) {
                field = tokens.field(frame.table, likely);
                frame.follow(field);
            } else {
                return END;
            }
            if (beside != null && stack.depth() == 1) {
                beside.field(tokens.fieldName());
            }
            if (field >= 0) {
                if (frame.isMet(field) && frame.table.isInAnyCase() && isAnother(frame, tokens.fieldName())) {
                    continue;
                }
                frame.enter(field);
                if (frame.table.isNoneIfBlank(field) && tokens.blank()) {
                    continue;
                }
                return field;
            }
            String name = tokens.fieldName();
            if (!frame.table.isOpen()) {
                frame.unknownName = name;
                stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", kind());
                frame.unknownName = null;
            }
            frame.keepUnknown(name, tokens.raw());
        }
    }

    /** Whether a field that has a value already, in whatever case, is another one: of two that differ in case alone, the exact spelling is the field. */
    private boolean isAnother(ReadFrame frame, String name) {
        frame.unknownName = name;
        stack.drift(Drift.Kind.LENIENT, "one field of a name in any case", kind());
        frame.unknownName = null;
        if (frame.table.isExact(name)) {
            return false;
        }
        frame.keepUnknown(name, tokens.raw());
        return true;
    }

    @Override
    public FieldState end() {
        ReadFrame frame = stack.pop();
        if (frame.whole == null) {
            tokens.endObject();
        }
        FieldState state = frame.state();
        lastState = state;
        lastDepth = stack.depth();
        return state;
    }

    @Override
    public <T> @Nullable T value(Codec<T> codec) {
        if (tokens.isNull()) {
            tokens.nul();
            return null;
        }
        T value = codec.read(this);
        RawValue instead = hollow;
        if (instead == null) {
            return value;
        }
        hollow = null;
        stack.keep(instead);
        return null;
    }

    @Override
    public <T> @Nullable List<T> list(@Nullable List<T> before, Codec<T> items) {
        return this.items.list(items, true);
    }

    @Override
    public <T> @Nullable List<T> oneOrMany(@Nullable List<T> before, Codec<T> items) {
        return this.items.list(items, false);
    }

    @Override
    public <T> @Nullable Map<String, T> map(Codec<T> values) {
        return items.map(values);
    }

    /** Has somebody look on. */
    void beside(@Nullable Beside looker) {
        beside = looker;
    }

    /** What holds more than one value. */
    JsonItems items() {
        return items;
    }

    /** Reads an item, and answers it even if it is hollow. */
    <T> @Nullable T item(Codec<T> codec) {
        boolean isNull = tokens.isNull();
        T item = codec.read(this);
        if (isNull && (item == null || hollow != null)) {
            stack.drift(Drift.Kind.MISTYPED, codec.typeName(), Kind.NULL);
        }
        hollow = null;
        return item;
    }

    /** Reads an item of a list of which the others stand elsewhere, as {@link #item} does. */
    <T> @Nullable T itemAt(int index, Codec<T> codec) {
        ReadFrame frame = stack.push();
        frame.items(ReadFrame.Shape.LIST);
        frame.index = index;
        T item = item(codec);
        stack.pop();
        return item;
    }

    /** Whether the object left last stood here, not further inside, and carried nothing. */
    boolean leftEmpty() {
        return lastState != null && lastState.isEmpty() && lastDepth == stack.depth();
    }

    /** The object left last, if it stood here, and carried nothing that its table knows, only objects and lists; otherwise null. */
    @Nullable FieldState leftForeign() {
        FieldState state = lastState;
        return state != null && lastDepth == stack.depth() && state.isForeign() ? state : null;
    }

    /** What {@link #leftEmpty} answers is of objects read from now on. */
    void forgetLast() {
        lastState = null;
    }

    @Override
    public Kind kind() {
        return tokens.kind();
    }

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
        return tokens.isText() ? tokens.text() : scalars.text();
    }

    @Override
    public @Nullable BigDecimal decimal() {
        return scalars.decimal();
    }

    /**
     * Text that is a number, if it is short and plainly spelt; otherwise null, and nothing has been moved past.
     *
     * @param numberToo whether it may stand without quotes
     */
    @Nullable BigDecimal plainDecimal(boolean numberToo) {
        return tokens.plainDecimal(true, numberToo);
    }

    /** An integer, or text that is one, if it is plainly spelt; otherwise {@link JsonCursor#NO_INTEGER}, and nothing has been moved past. */
    long plainInteger() {
        return tokens.plainInteger(true);
    }

    /** A point in time in ISO 8601 with an offset, if it is plainly spelt; otherwise null, and nothing has been moved past. */
    @Nullable OffsetDateTime plainDateTime() {
        return tokens.plainDateTime();
    }

    /** A point in time counted in milliseconds; otherwise null, and nothing has been moved past. */
    @Nullable OffsetDateTime plainMsDate() {
        return tokens.plainMsDate();
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
        return tokens.isBoolean() ? (Boolean) tokens.bool() : scalars.bool();
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
        if (kind() == Kind.NULL) {
            tokens.nul();
            return null;
        }
        return tokens.raw();
    }
}
