package dev.channelkit.commons.mapper;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;

/** Passes one value on from Gson's reader, be it of text or of a tree, number by digit. */
final class GsonTokens {
    private GsonTokens() {}

    static void copy(JsonReader in, StringBuilder text) throws IOException {
        StringWriter buffer = new StringWriter();
        JsonWriter out = new JsonWriter(buffer);
        out.setHtmlSafe(false);
        out.setSerializeNulls(true);
        copy(in, out);
        text.append(buffer.getBuffer());
    }

    static void copy(JsonReader in, JsonWriter out) throws IOException {
        int depth = 0;
        do {
            JsonToken token = in.peek();
            switch (token) {
                case BEGIN_OBJECT -> {
                    in.beginObject();
                    out.beginObject();
                    depth++;
                }
                case BEGIN_ARRAY -> {
                    in.beginArray();
                    out.beginArray();
                    depth++;
                }
                case END_OBJECT -> {
                    in.endObject();
                    out.endObject();
                    depth--;
                }
                case END_ARRAY -> {
                    in.endArray();
                    out.endArray();
                    depth--;
                }
                case NAME -> out.name(in.nextName());
                case STRING -> out.value(in.nextString());
                case NUMBER -> out.value(new BigDecimal(in.nextString()));
                case BOOLEAN -> out.value(in.nextBoolean());
                case NULL -> {
                    in.nextNull();
                    out.nullValue();
                }
                case END_DOCUMENT -> throw new IllegalStateException("no value");
            }
        } while (depth > 0);
    }
}
