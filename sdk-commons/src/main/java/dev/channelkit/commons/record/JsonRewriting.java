package dev.channelkit.commons.record;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Copies JSON token by token with scalars changed: numbers that are shown keep their digits, what is hidden becomes text. */
final class JsonRewriting {
    private final JsonReader in;
    private final JsonWriter out;
    private final Redaction.Scalar scalar;

    private JsonRewriting(JsonReader in, JsonWriter out, Redaction.Scalar scalar) {
        this.in = in;
        this.out = out;
        this.scalar = scalar;
    }

    /** Null when the text is no JSON: it may then hold anything anywhere. */
    static @Nullable String rewrite(String json, Redaction.Scalar scalar) {
        StringWriter text = new StringWriter(json.length());
        JsonWriter out = new JsonWriter(text);
        out.setHtmlSafe(false);
        JsonReader in = new JsonReader(new StringReader(json.startsWith("\uFEFF") ? json.substring(1) : json));
        in.setNestingLimit(512);
        try {
            new JsonRewriting(in, out, scalar).value(null);
            return in.peek() == JsonToken.END_DOCUMENT ? text.toString() : null;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return null;
        }
    }

    private void value(@Nullable String name) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array(name);
            case STRING -> out.value(scalar.shown(name, in.nextString()));
            case NUMBER -> number(name, in.nextString());
            case BOOLEAN -> bool(name, in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.nullValue();
            }
            default -> throw new IOException("no value");
        }
    }

    private void object() throws IOException {
        in.beginObject();
        out.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            out.name(name);
            value(name);
        }
        in.endObject();
        out.endObject();
    }

    private void array(@Nullable String name) throws IOException {
        in.beginArray();
        out.beginArray();
        while (in.hasNext()) {
            value(name);
        }
        in.endArray();
        out.endArray();
    }

    private void number(@Nullable String name, String digits) throws IOException {
        String shown = scalar.shown(name, digits);
        if (shown.equals(digits)) {
            out.jsonValue(digits);
        } else {
            out.value(shown);
        }
    }

    private void bool(@Nullable String name, boolean value) throws IOException {
        String shown = scalar.shown(name, String.valueOf(value));
        if (shown.equals(String.valueOf(value))) {
            out.value(value);
        } else {
            out.value(shown);
        }
    }
}
