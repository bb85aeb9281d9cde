package dev.channelkit.commons.record;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What HAR 1.2 demands of a file, as its description has it: fields that must be there, and their types. */
final class HarStructure {
    private final List<String> problems = new ArrayList<>();

    private HarStructure() {}

    static List<String> problems(String har) {
        HarStructure structure = new HarStructure();
        structure.log(structure.object(JsonParser.parseString(har).getAsJsonObject(), "log", ""));
        return structure.problems;
    }

    private void log(JsonObject log) {
        text(log, "version", "log");
        JsonObject creator = object(log, "creator", "log");
        text(creator, "name", "creator");
        text(creator, "version", "creator");
        array(log, "entries", "log").forEach(entry -> entry(entry.getAsJsonObject()));
    }

    private void entry(JsonObject entry) {
        try {
            OffsetDateTime unused = OffsetDateTime.parse(text(entry, "startedDateTime", "entry"));
        } catch (DateTimeParseException e) {
            problems.add("startedDateTime is no ISO 8601");
        }
        number(entry, "time", "entry");
        object(entry, "cache", "entry");
        JsonObject timings = object(entry, "timings", "entry");
        List.of("send", "wait", "receive").forEach(part -> number(timings, part, "timings"));
        request(object(entry, "request", "entry"));
        response(object(entry, "response", "entry"));
        known(entry, List.of("startedDateTime", "time", "request", "response", "cache", "timings", "comment"));
    }

    private void request(JsonObject request) {
        List.of("method", "url", "httpVersion").forEach(name -> text(request, name, "request"));
        message(request, "request");
        pairs(request, "queryString");
        if (request.has("postData")) {
            JsonObject data = object(request, "postData", "request");
            text(data, "mimeType", "postData");
            if (data.has("params")) {
                pairs(data, "params");
                if (data.has("text")) {
                    problems.add("text and params exclude each other");
                }
            } else if (!data.has("text") && !data.has("comment")) {
                problems.add("postData without content");
            }
        }
    }

    private void response(JsonObject response) {
        number(response, "status", "response");
        List.of("statusText", "httpVersion", "redirectURL").forEach(name -> text(response, name, "response"));
        message(response, "response");
        JsonObject content = object(response, "content", "response");
        number(content, "size", "content");
        text(content, "mimeType", "content");
    }

    private void message(JsonObject message, String where) {
        array(message, "cookies", where);
        pairs(message, "headers");
        number(message, "headersSize", where);
        number(message, "bodySize", where);
    }

    private void pairs(JsonObject parent, String name) {
        for (JsonElement pair : array(parent, name, name)) {
            text(pair.getAsJsonObject(), "name", name);
            text(pair.getAsJsonObject(), "value", name);
        }
    }

    private void known(JsonObject object, List<String> names) {
        object.keySet().stream()
                .filter(name -> !name.startsWith("_") && !names.contains(name))
                .forEach(name -> problems.add("a field of our own must start with an underscore: " + name));
    }

    private JsonObject object(JsonObject parent, String name, String where) {
        boolean good = parent.has(name) && parent.get(name).isJsonObject();
        return good ? parent.getAsJsonObject(name) : missing(where, name, new JsonObject());
    }

    private JsonArray array(JsonObject parent, String name, String where) {
        boolean good = parent.has(name) && parent.get(name).isJsonArray();
        return good ? parent.getAsJsonArray(name) : missing(where, name, new JsonArray());
    }

    private String text(JsonObject parent, String name, String where) {
        boolean good = parent.has(name)
                && parent.get(name).isJsonPrimitive()
                && parent.getAsJsonPrimitive(name).isString();
        return good ? parent.get(name).getAsString() : missing(where, name, "");
    }

    private void number(JsonObject parent, String name, String where) {
        boolean good = parent.has(name)
                && parent.get(name).isJsonPrimitive()
                && parent.getAsJsonPrimitive(name).isNumber();
        if (!good) {
            missing(where, name, 0);
        }
    }

    private <T> T missing(String where, String name, T instead) {
        problems.add(where + " lacks " + name);
        return instead;
    }
}
