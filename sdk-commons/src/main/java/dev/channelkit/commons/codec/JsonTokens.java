package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The JSON tokenizer behind the reader: over the UTF-8 of a whole text, so that names are looked up, and numbers and dates read, where they
 * stand, and a place can be returned to.
 *
 * <p>Raw control characters in text pass, which some providers send, and so do {@code \'}, an escaped line break and words in capitals;
 * everything else must be JSON. Failures are {@link MalformedInputException}s, whose text quotes nothing of the input.
 */
final class JsonTokens {
    // nobody means a number of more characters
    private static final int LONGEST_NUMBER = 1023;

    private final byte[] in;
    private final int end;
    private final int nestingLimit;
    private int pos;
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
        this.in = utf8;
        this.end = end;
        this.nestingLimit = nestingLimit;
        boolean marked = end >= 3 && in[0] == (byte) 0xef && in[1] == (byte) 0xbb && in[2] == (byte) 0xbf;
        this.pos = marked ? 3 : 0;
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

    String name() {
        if (peek() != '"') {
            throw malformed();
        }
        String name = text();
        colon();
        return name;
    }

    /**
     * Moves past a name, and answers the index of the field so spelt, or -1.
     *
     * @param previous the field met last in the same object; -1 for none
     */
    int field(FieldTable table, int previous) {
        if (peek() != '"') {
            throw malformed();
        }
        int from = pos + 1;
        int expected = table.after(previous);
        if (expected >= 0 && table.isSpeltAt(in, from, end, expected)) {
            nameFrom = from;
            nameTo = from + table.name(expected).length();
            decodedName = null;
            pos = nameTo + 1;
            colon();
            return expected;
        }
        int hash = 0;
        for (int i = from; i < end; i++) {
            byte c = in[i];
            if (c == '"') {
                nameFrom = from;
                nameTo = i;
                decodedName = null;
                pos = i + 1;
                colon();
                int found = table.find(in, from, i, hash);
                table.follows(previous, found);
                return found;
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

    /** The text under the cursor, or a number's characters. */
    String string() {
        int c = peek();
        if (c == '"') {
            return text();
        }
        if (c != '-' && !isDigit(c)) {
            throw malformed();
        }
        int from = pos;
        number();
        return ascii(from, pos);
    }

    /** Moves past a text of spaces alone, or of nothing, and answers whether there was one; otherwise the cursor stays. */
    boolean blank() {
        if (peek() != '"') {
            return false;
        }
        int i = pos + 1;
        while (byteAt(i) == ' ') {
            i++;
        }
        if (byteAt(i) != '"') {
            return false;
        }
        pos = i + 1;
        return true;
    }

    boolean bool() {
        int c = peek() | 0x20;
        word(c == 't' ? "true" : "false");
        return c == 't';
    }

    void nul() {
        peek();
        word("null");
    }

    /** A number, or text that is one, if it is short and plainly spelt; otherwise null, and the cursor stays. */
    @Nullable BigDecimal plainDecimal() {
        boolean quoted = peek() == '"';
        int i = quoted ? pos + 1 : pos;
        boolean negative = byteAt(i) == '-';
        int whole = negative ? i + 1 : i;
        long digits = 0;
        int point = -1;
        for (i = whole; i - whole < 20; i++) {
            int c = byteAt(i);
            if (isDigit(c)) {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point < 0 && i > whole) {
                point = i;
            } else {
                break;
            }
        }
        int wholeTo = point < 0 ? i : point;
        int count = i - whole - (point < 0 ? 0 : 1);
        // beyond 18 digits a long may overflow; 01 is a number only in quotes
        boolean plain = count > 0 && count <= 18 && point != i - 1;
        if (!plain || (quoted ? byteAt(i) != '"' : !endsNumber(i) || (in[whole] == '0' && wholeTo > whole + 1))) {
            return null;
        }
        pos = quoted ? i + 1 : i;
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : i - 1 - point);
    }

    /** Text such as {@code "2024-01-31T10:00:00Z"}, no longer and no shorter; otherwise null, and the cursor stays. */
    @Nullable OffsetDateTime plainDateTime() {
        if (peek() != '"' || byteAt(pos + 21) != '"' || in[pos + 11] != 'T' || in[pos + 20] != 'Z') {
            return null;
        }
        OffsetDateTime time = Dates.plainDateTime(in, pos + 1);
        if (time != null) {
            pos += 22;
        }
        return time;
    }

    /** Text such as {@code "2024-01-31"}; otherwise null, and the cursor stays. */
    @Nullable LocalDate plainDate() {
        if (peek() != '"' || byteAt(pos + 11) != '"') {
            return null;
        }
        LocalDate date = Dates.plainDate(in, pos + 1);
        if (date != null) {
            pos += 12;
        }
        return date;
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

    /** The next byte that is not whitespace. */
    private int peek() {
        if (pos < end && in[pos] > ' ') {
            return in[pos];
        }
        skipBlanks();
        if (pos == end) {
            throw cutOff();
        }
        return in[pos];
    }

    private void skipBlanks() {
        while (pos < end && (in[pos] == ' ' || in[pos] == '\n' || in[pos] == '\r' || in[pos] == '\t')) {
            pos++;
        }
    }

    private String text() {
        int from = pos + 1;
        int signs = 0;
        for (int i = from; i < end; i++) {
            byte c = in[i];
            if (c == '"') {
                pos = i + 1;
                return signs < 0 ? new String(in, from, i - from, StandardCharsets.UTF_8) : ascii(from, i);
            }
            if (c == '\\') {
                return unescaped(from, i);
            }
            signs |= c;
        }
        pos = end;
        throw cutOff();
    }

    private void skipText() {
        for (int i = pos + 1; i < end; i++) {
            byte c = in[i];
            if (c == '"') {
                pos = i + 1;
                return;
            }
            if (c == '\\') {
                unescaped(pos + 1, i);
                return;
            }
        }
        pos = end;
        throw cutOff();
    }

    /** The rest of a text whose first escape has been found. */
    private String unescaped(int from, int escape) {
        StringBuilder text = new StringBuilder(2 * (escape - from) + 16);
        int copied = from;
        int i = escape;
        while (i < end) {
            byte c = in[i];
            if (c != '"' && c != '\\') {
                i++;
                continue;
            }
            text.append(new String(in, copied, i - copied, StandardCharsets.UTF_8));
            if (c == '"') {
                pos = i + 1;
                return text.toString();
            }
            pos = i + 1;
            text.append(escaped());
            i = pos;
            copied = i;
        }
        pos = end;
        throw cutOff();
    }

    /** The character that an escape stands for; the cursor is behind the backslash. */
    private char escaped() {
        if (pos == end) {
            throw cutOff();
        }
        byte c = in[pos++];
        return switch (c) {
            case '"', '\\', '/', '\'', '\n' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw malformed();
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++, pos++) {
            if (pos == end) {
                throw cutOff();
            }
            int digit = in[pos] < 0 ? -1 : Character.digit((char) in[pos], 16);
            if (digit < 0) {
                throw malformed();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Moves past a number. */
    private void number() {
        int from = pos;
        int i = in[from] == '-' ? from + 1 : from;
        int whole = i;
        i = digits(i);
        boolean wellFormed = i > whole && (in[whole] != '0' || i == whole + 1);
        if (byteAt(i) == '.') {
            int fraction = i + 1;
            i = digits(fraction);
            wellFormed &= i > fraction;
        }
        if ((byteAt(i) | 0x20) == 'e') {
            int exponent = byteAt(i + 1) == '+' || byteAt(i + 1) == '-' ? i + 2 : i + 1;
            i = digits(exponent);
            wellFormed &= i > exponent;
        }
        if (!wellFormed || i - from > LONGEST_NUMBER) {
            throw malformed();
        }
        pos = i;
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(in[i])) {
            i++;
        }
        return i;
    }

    private boolean endsNumber(int i) {
        return switch (byteAt(i)) {
            case ',', '}', ']', ' ', '\n', '\r', '\t', -1 -> true;
            default -> false;
        };
    }

    private void word(String word) {
        int length = word.length();
        for (int i = 0; i < length; i++) {
            if ((byteAt(pos + i) | 0x20) != word.charAt(i)) {
                throw malformed();
            }
        }
        pos += length;
    }

    /** The byte there; -1, which no well-formed text holds, past the end. */
    private int byteAt(int i) {
        return i < end ? in[i] : -1;
    }

    private String ascii(int from, int to) {
        return new String(in, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private MalformedInputException cutOff() {
        return new MalformedInputException("malformed JSON: it ends too early" + position(), true);
    }

    private MalformedInputException malformed() {
        return new MalformedInputException("malformed JSON: no JSON" + position(), false);
    }

    private String position() {
        return " (character " + new String(in, 0, Math.min(pos, end), StandardCharsets.UTF_8).length() + ")";
    }
}
