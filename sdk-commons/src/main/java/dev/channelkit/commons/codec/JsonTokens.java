package dev.channelkit.commons.codec;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The JSON tokenizer behind the reader. All of Gson stays behind this class, so that another tokenizer can take its place; its
 * exceptions become {@link MalformedInputException}, whose text quotes nothing of the input.
 *
 * <p>Sources must throw {@link UncheckedIOException}, lest a lost connection be taken for malformed input.
 */
final class JsonTokens {
    private final JsonReader in;

    JsonTokens(Reader source, int nestingLimit) {
        in = new JsonReader(source);
        // the default strictness: raw control characters in text pass, which some providers send; everything else must
        // be JSON
        in.setStrictness(Strictness.LEGACY_STRICT);
        in.setNestingLimit(nestingLimit);
    }

    /** What stands under the cursor. */
    Kind kind() {
        return switch (peek()) {
            case BEGIN_OBJECT -> Kind.OBJECT;
            case BEGIN_ARRAY -> Kind.ARRAY;
            case STRING -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case NULL -> Kind.NULL;
            case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT ->
                throw new IllegalStateException("no value under the cursor: a codec read too much or too little");
        };
    }

    void beginObject() {
        try {
            in.beginObject();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    void endObject() {
        try {
            in.endObject();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    void beginArray() {
        try {
            in.beginArray();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    void endArray() {
        try {
            in.endArray();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Whether the object or array has more. */
    boolean more() {
        try {
            return in.hasNext();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    String name() {
        try {
            return in.nextName();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The text under the cursor, or a number's characters. */
    String string() {
        try {
            return in.nextString();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    boolean bool() {
        try {
            return in.nextBoolean();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    void nul() {
        try {
            in.nextNull();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Moves past the value. */
    void skip() {
        try {
            in.skipValue();
        } catch (IOException e) {
            throw malformed(e);
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
        try {
            if (in.peek() == JsonToken.END_DOCUMENT) {
                return;
            }
        } catch (IOException e) {
            throw malformed(e);
        }
        throw new MalformedInputException("malformed JSON: something follows the value" + position(), false);
    }

    private JsonToken peek() {
        try {
            return in.peek();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private MalformedInputException malformed(IOException e) {
        String message = String.valueOf(e.getMessage());
        // the cause is left out of what is thrown: its text quotes keys of the input
        if (e instanceof EOFException
                || message.startsWith("Unterminated string")
                || message.startsWith("Unterminated escape")) {
            return new MalformedInputException("malformed JSON: it ends too early" + position(), true);
        }
        if (e instanceof MalformedJsonException) {
            String reason = message.startsWith("Nesting limit") ? "nested too deep" : "no JSON";
            return new MalformedInputException("malformed JSON: " + reason + position(), false);
        }
        throw new UncheckedIOException(e);
    }

    private String position() {
        return " (character " + in.getCharacterOffset() + ")";
    }
}
