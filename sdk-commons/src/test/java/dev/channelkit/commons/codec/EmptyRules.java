package dev.channelkit.commons.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * What XML cannot tell apart, made equal: null, empty text, empty lists and objects are nothing; characters that XML lacks are replaced.
 * Blanks are nothing either: Jackson drops them from an element with attributes.
 */
final class EmptyRules {
    private EmptyRules() {}

    static JsonElement of(String json) {
        JsonElement rest = apply(JsonParser.parseString(json));
        return rest == null ? new JsonObject() : rest;
    }

    private static JsonElement apply(JsonElement element) {
        if (element.isJsonNull()) {
            return null;
        }
        if (element instanceof JsonArray array) {
            JsonArray kept = new JsonArray();
            array.forEach(item -> {
                JsonElement rest = apply(item);
                if (rest != null) {
                    kept.add(rest);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        if (element instanceof JsonObject object) {
            JsonObject kept = new JsonObject();
            object.entrySet().forEach(member -> {
                JsonElement rest = apply(member.getValue());
                if (rest != null) {
                    kept.add(legal(member.getKey()), rest);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        JsonPrimitive scalar = element.getAsJsonPrimitive();
        if (!scalar.isString()) {
            return scalar;
        }
        String text = legal(scalar.getAsString());
        return text.trim().isEmpty() ? null : new JsonPrimitive(text);
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean none = c == 0 || (c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff;
            legal.appendCodePoint(none ? 0xfffd : c);
        });
        return legal.toString();
    }
}
