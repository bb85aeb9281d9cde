package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON; for a person with secrets hidden, and with them everything that the spec does not know. */
final class JsonWireWriter implements WireWriter {
    private static final String HIDDEN = "***";
    private static final int LONGEST_SECRET = 4096;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final JsonBytes out = new JsonBytes();
    private final boolean forPerson;
    private final FieldNames names;
    // of the object being written
    private WrittenName[] writtenNames = {};
    private FieldState state = FieldState.none();
    // of those around it
    private WrittenName[][] outerNames = new WrittenName[8][];
    private FieldState[] outerStates = new FieldState[8];
    private final List<String> secrets = new ArrayList<>();
    private int objects;
    private int nesting;
    // whether nothing has been written yet since the last opening brace
    private boolean first;

    JsonWireWriter(boolean forPerson, FieldNames names) {
        this.forPerson = forPerson;
        this.names = names;
    }

    /** Everything written so far. */
    String result() {
        return out.toString();
    }

    /** Everything written so far, as UTF-8. */
    byte[] bytes() {
        return out.toBytes();
    }

    /** What was hidden, as far as it is text. */
    List<String> secrets() {
        return List.copyOf(secrets);
    }

    @Override
    public boolean msDates() {
        return names.msDates();
    }

    @Override
    public void begin(FieldTable fields, FieldState state) {
        if (objects == outerStates.length) {
            outerNames = Arrays.copyOf(outerNames, 2 * objects);
            outerStates = Arrays.copyOf(outerStates, 2 * objects);
        }
        outerNames[objects] = writtenNames;
        outerStates[objects++] = this.state;
        writtenNames = names.of(fields).writtenNames();
        this.state = state;
        RawValue whole = state.whole();
        if (whole == null) {
            open('{');
        } else {
            kept(whole);
        }
    }

    @Override
    public void end() {
        FieldState over = state;
        state = outerStates[--objects];
        writtenNames = outerNames[objects];
        if (over.whole() != null) {
            return;
        }
        for (Map.Entry<String, RawValue> field : over.unknown().entrySet()) {
            if (isJson(field.getValue())) {
                name(field.getKey());
                kept(field.getValue());
            }
        }
        close('}');
    }

    @Override
    public void text(int field, @Nullable String value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            textValue(value);
        }
    }

    @Override
    public void secret(int field, @Nullable String value) {
        if (value == null || !forPerson) {
            text(field, value);
        } else {
            secrets.add(value);
            text(field, HIDDEN);
        }
    }

    @Override
    public <T> void secret(int field, @Nullable T value, Codec<T> codec) {
        if (value == null || !forPerson) {
            value(field, value, codec);
        } else {
            addTexts(value);
            text(field, HIDDEN);
        }
    }

    /** Of Base64 and lists. What is longer is a file: no error quotes it whole, and looking for it takes more memory than it has. */
    private void addTexts(Object value) {
        if (value instanceof byte[] bytes && bytes.length <= LONGEST_SECRET) {
            secrets.add(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof List<?> list) {
            list.forEach(this::addText);
        }
    }

    private void addText(@Nullable Object item) {
        if (item instanceof String text) {
            secrets.add(text);
        }
    }

    @Override
    public void decimal(int field, @Nullable BigDecimal value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.decimal(value);
        }
    }

    @Override
    public void int32(int field, @Nullable Integer value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.integer(value);
        }
    }

    @Override
    public void int64(int field, @Nullable Long value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.integer(value);
        }
    }

    @Override
    public void float64(int field, @Nullable Double value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.ascii(Numbers.text(value.doubleValue()));
        }
    }

    @Override
    public void bool(int field, @Nullable Boolean value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            boolValue(value);
        }
    }

    @Override
    public void date(int field, @Nullable LocalDate value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.quotedDate(value);
        }
    }

    @Override
    public void dateTime(int field, @Nullable OffsetDateTime value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            out.quotedDateTime(value);
        }
    }

    @Override
    public void bytes(int field, byte @Nullable [] value) {
        text(field, value == null ? null : Base64.getEncoder().encodeToString(value));
    }

    @Override
    public void raw(int field, @Nullable RawValue value) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            rawValue(value);
        }
    }

    @Override
    public <T> void value(int field, @Nullable T value, Codec<T> codec) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            codec.write(value, this);
        }
    }

    @Override
    public <T> void list(int field, @Nullable List<T> value, Codec<T> items) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            listValue(value, items);
        }
    }

    @Override
    public <T> void map(int field, @Nullable Map<String, T> value, Codec<T> values) {
        if (value == null) {
            nul(field);
        } else if (named(field)) {
            mapValue(value, values);
        }
    }

    @Override
    public void textValue(String value) {
        out.quote(value);
    }

    @Override
    public boolean forPerson() {
        return forPerson;
    }

    @Override
    public void numberValue(String digits) {
        if (!Numbers.isNumber(digits, true)) {
            throw new IllegalArgumentException("a codec wrote something as a number that is none");
        }
        out.ascii(digits);
    }

    @Override
    public void boolValue(boolean value) {
        out.append(value ? TRUE : FALSE);
    }

    /** A point in time in quotes, in UTC. */
    void quotedDateTime(OffsetDateTime value) {
        out.quotedDateTime(value);
    }

    /** A point in time in quotes, in UTC to the millisecond. */
    void quotedMilliseconds(OffsetDateTime value) {
        out.quotedMilliseconds(value);
    }

    /** A decimal in quotes. */
    void quotedDecimal(BigDecimal value) {
        out.append('"');
        out.decimal(value);
        out.append('"');
    }

    /** A value that came in another format has no form here and becomes null. */
    @Override
    public void rawValue(RawValue value) {
        if (isJson(value)) {
            out.json(value.text());
        } else {
            out.append(NULL);
        }
    }

    @Override
    public <T> void listValue(List<T> value, Codec<T> items) {
        open('[');
        boolean more = false;
        for (T item : value) {
            if (more) {
                out.append(',');
            }
            items.write(item, this);
            more = true;
        }
        close(']');
    }

    @Override
    public <T> void mapValue(Map<String, T> value, Codec<T> values) {
        open('{');
        for (Map.Entry<String, T> entry : value.entrySet()) {
            name(entry.getKey());
            values.write(entry.getValue(), this);
        }
        close('}');
    }

    private void nul(int field) {
        if (named(field)) {
            out.append(NULL);
        }
    }

    /** Writes the field's name, and answers whether its value is to follow: not if it is absent, or has been written as it came. */
    private boolean named(int field) {
        if (!state.has(field)) {
            return false;
        }
        RawValue mistyped = state.raw(field);
        if (mistyped == null) {
            name(writtenNames[field]);
            return true;
        }
        if (isJson(mistyped)) {
            name(writtenNames[field]);
            kept(mistyped);
        }
        return false;
    }

    private void name(WrittenName name) {
        out.name(name, first);
        first = false;
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        out.quote(name);
        out.append(':');
    }

    private void kept(RawValue value) {
        if (forPerson) {
            textValue(HIDDEN);
        } else {
            rawValue(value);
        }
    }

    private void open(char bracket) {
        if (++nesting > ReadOptions.DEFAULT_NESTING_LIMIT) {
            throw new IllegalArgumentException(
                    "a value nested deeper than " + ReadOptions.DEFAULT_NESTING_LIMIT + " cannot be sent");
        }
        out.append(bracket);
        first = true;
    }

    private void close(char bracket) {
        nesting--;
        out.append(bracket);
        first = false;
    }

    private static boolean isJson(RawValue value) {
        return value.format() == Format.JSON;
    }
}
