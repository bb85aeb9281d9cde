package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The JSON tokenizer behind the reader: over the UTF-8 of a whole text, so that names are looked up, and numbers and dates read, where they
 * stand, and a place can be returned to.
 *
 * <p>Raw control characters in text pass, which some providers send, and so do {@code \'}, an escaped line break and words in capitals;
 * everything else must be JSON. Failures are {@link MalformedInputException}s, whose text quotes nothing of the input.
 */
final class JsonTokens extends JsonCursor {
    private final int nestingLimit;
    private int depth;
    private boolean trailingCommas;
    // nothing has been read yet since the last opening bracket
    private boolean first;
    // where the last field's name stands; as text, if it needed decoding
    private int nameFrom;
    private int nameTo;
    private @Nullable String decodedName;

    /**
     * A tokenizer of the first bytes, which stay as they are.
     *
     * @param end how many bytes
     */
    JsonTokens(byte[] utf8, int end, int nestingLimit) {
        super(utf8, end);
        this.nestingLimit = nestingLimit;
    }

    JsonTokens(byte[] utf8, int nestingLimit) {
        this(utf8, utf8.length, nestingLimit);
    }

    JsonTokens(String text, int nestingLimit) {
        this(JsonText.utf8(text), nestingLimit);
    }

    /** The same text from another place on, for reading a value that stands there once more. */
    JsonTokens at(int place) {
        JsonTokens there = new JsonTokens(in, end, nestingLimit);
        there.pos = place;
        there.trailingCommas = trailingCommas;
        return there;
    }

    /** Where the cursor stands. */
    int place() {
        return pos;
    }

    /** Moves back to a value that was moved past, in the same object or list. */
    void moveTo(int place) {
        pos = place;
    }

    /** From here on a comma may stand before a closing bracket: for texts that only a person is to read, such as errors. */
    JsonTokens allowTrailingCommas() {
        trailingCommas = true;
        return this;
    }

    /** What stands under the cursor. */
    Kind kind() {
        return switch (peek()) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.TEXT;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            case 't', 'f', 'T', 'F' -> Kind.BOOLEAN;
            case 'n', 'N' -> Kind.NULL;
            default -> throw malformed();
        };
    }

    /** Whether an explicit null stands under the cursor; what it is otherwise, or that it is no JSON, is left to whoever reads it. */
    boolean isNull() {
        int c = peek();
        return c == 'n' || c == 'N';
    }

    /** Whether a text stands under the cursor. */
    boolean isText() {
        return peek() == '"';
    }

    /** Whether true or false stands under the cursor, in small letters. */
    boolean isBoolean() {
        int c = peek();
        return c == 't' || c == 'f';
    }

    /** Whether an object without anything in it stands under the cursor. */
    boolean isEmptyObject() {
        if (peek() != '{') {
            return false;
        }
        int i = pos + 1;
        while (i < end && (in[i] == ' ' || in[i] == '\n' || in[i] == '\r' || in[i] == '\t')) {
            i++;
        }
        return byteAt(i) == '}';
    }

    void beginObject() {
        open('{');
    }

    void endObject() {
        close('}');
    }

    void beginArray() {
        open('[');
    }

    void endArray() {
        close(']');
    }

    /** Whether the object or array has more; asked once before each name or item. */
    boolean more() {
        int c = peek();
        if (c == '}' || c == ']') {
            return false;
        }
        if (first) {
            first = false;
            return true;
        }
        if (c != ',') {
            throw malformed();
        }
        pos++;
        c = peek();
        if (c == '}' || c == ']') {
            if (trailingCommas) {
                return false;
            }
            throw malformed();
        }
        return true;
    }

    /** Moves past a name, and answers {@code likely} if that is what it says. */
    String name(@Nullable String likely) {
        if (likely != null && peek() == '"' && isSpeltAt(likely, pos + 1)) {
            pos += likely.length() + 2;
            colon();
            return likely;
        }
        return name();
    }

    /** Whether this ASCII text and a quote stand there. */
    private boolean isSpeltAt(String text, int from) {
        int length = text.length();
        if (byteAt(from + length) != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (in[from + i] != c || c == '\\' || c == '"') {
                return false;
            }
        }
        return true;
    }

    String name() {
        if (peek() != '"') {
            throw malformed();
        }
        String name = text();
        colon();
        return name;
    }

    /** Moves past a comma, the name and the colon if that is what stands there without any blanks; otherwise the cursor stays. */
    boolean pass(PlainName name) {
        int from = first ? pos : pos + 1;
        if (!name.isAt(in, from, end) || (in[pos] != ',' && !first)) {
            return false;
        }
        pass(name, from);
        first = false;
        return true;
    }

    private void pass(PlainName name, int from) {
        nameFrom = from + 1;
        nameTo = from + name.length - 2;
        decodedName = null;
        pos = from + name.length;
    }

    /**
     * Moves past a name, and answers the index of the field so spelt, or -1.
     *
     * @param likely the field that is probably the next
     */
    int field(FieldTable table, @Nullable PlainName likely) {
        if (peek() != '"') {
            throw malformed();
        }
        if (likely != null && likely.isAt(in, pos, end)) {
            pass(likely, pos);
            return likely.field;
        }
        int from = pos + 1;
        int hash = 0;
        for (int i = from; i < end; i++) {
            byte c = in[i];
            if (c == '"') {
                nameFrom = from;
                nameTo = i;
                decodedName = null;
                pos = i + 1;
                colon();
                return table.find(in, from, i, hash);
            }
            if (c < 0 || c == '\\') {
                break;
            }
            hash = 31 * hash + c; // as String has it
        }
        String name = name();
        decodedName = name;
        return table.find(name);
    }

    /** The name that {@link #field} moved past last. */
    String fieldName() {
        return decodedName != null ? decodedName : ascii(nameFrom, nameTo);
    }

    /** Moves past the value. Recursion is bounded by the nesting limit. */
    void skip() {
        switch (kind()) {
            case OBJECT -> {
                beginObject();
                while (more()) {
                    if (peek() != '"') {
                        throw malformed();
                    }
                    skipText();
                    colon();
                    skip();
                }
                endObject();
            }
            case ARRAY -> {
                beginArray();
                while (more()) {
                    skip();
                }
                endArray();
            }
            case TEXT -> skipText();
            case NUMBER -> number();
            case BOOLEAN -> bool();
            case NULL -> nul();
        }
    }

    /** Moves past the value and appends it, whitespace aside, as it stands. Recursion is bounded by the nesting limit. */
    void copy(StringBuilder out) {
        switch (kind()) {
            case OBJECT -> {
                beginObject();
                char separator = '{';
                while (more()) {
                    out.append(separator);
                    JsonText.quote(name(), out);
                    out.append(':');
                    copy(out);
                    separator = ',';
                }
                endObject();
                out.append(separator == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                beginArray();
                char separator = '[';
                while (more()) {
                    out.append(separator);
                    copy(out);
                    separator = ',';
                }
                endArray();
                out.append(separator == '[' ? "[]" : "]");
            }
            case TEXT -> JsonText.quote(string(), out);
            case NUMBER -> out.append(string());
            case BOOLEAN -> out.append(bool());
            case NULL -> {
                nul();
                out.append("null");
            }
        }
    }

    /** Moves past the value and keeps it. */
    RawValue raw() {
        StringBuilder text = new StringBuilder();
        copy(text);
        return RawValue.wellFormedJson(text.toString());
    }

    /** Makes sure that nothing but whitespace follows the value. */
    void finish() {
        skipBlanks();
        if (pos < end) {
            throw new MalformedInputException("malformed JSON: something follows the value" + position(), false);
        }
    }

    private void open(char bracket) {
        if (peek() != bracket) {
            throw malformed();
        }
        if (++depth > nestingLimit) {
            throw new MalformedInputException("malformed JSON: nested too deep" + position(), false);
        }
        pos++;
        first = true;
    }

    private void close(char bracket) {
        if (peek() != bracket) {
            throw malformed();
        }
        depth--;
        pos++;
        first = false;
    }

    private void colon() {
        if (peek() != ':') {
            throw malformed();
        }
        pos++;
    }
}
