package dev.channelkit.commons.overlay;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.channelkit.commons.overlay.Correction.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the JSON form of an overlay. It goes by tokens, not by a mapper, because a mapper lets a key that occurs twice pass, and because
 * every correction remembers its place.
 */
final class OverlayFile {
    private final String source;
    private final JsonReader in;
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Overlay.Provider> providers = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    OverlayFile(String source, String json) {
        this.source = Printable.line(source);
        in = new JsonReader(new StringReader(json.startsWith("\uFEFF") ? json.substring(1) : json));
        in.setStrictness(Strictness.STRICT);
    }

    /** What stands under a key, from its place on. */
    @FunctionalInterface
    private interface Value {
        void read(String key, String place) throws IOException;
    }

    Overlay read() {
        try {
            keys(
                    "",
                    Map.of(
                            "provider",
                                    (key, at) ->
                                            text(at).forEach(name -> providers.add(new Overlay.Provider(source, name))),
                            "servers", (key, at) -> names(at, Fact.SERVER, ""),
                            "operations", (key, at) -> each(at, this::operation),
                            "models", (key, at) -> each(at, this::model),
                            "note", (key, at) -> text(at)));
            if (in.peek() != JsonToken.END_DOCUMENT) {
                problems.add(source + ": something follows the overlay");
            }
        } catch (IOException | IllegalStateException e) {
            throw new OverlayException(source + " is no JSON: " + Printable.line(String.valueOf(e.getMessage())), e);
        }
        if (!problems.isEmpty()) {
            throw new OverlayException(problems, null);
        }
        return new Overlay(corrections, providers);
    }

    private void operation(String id, String place) throws IOException {
        keys(
                place,
                Map.of(
                        "path", (key, at) -> add(Fact.PATH, id, "", text(at), at),
                        "method", (key, at) -> add(Fact.METHOD, id, "", text(at), at),
                        "parameters", (key, at) -> names(at, Fact.PARAMETER, id),
                        "requestFields", (key, at) -> names(at, Fact.REQUEST_FIELD, id),
                        "payload", (key, at) -> add(Fact.PAYLOAD, id, "", texts(at), at),
                        "servers", (key, at) -> names(at, Fact.OPERATION_SERVER, id),
                        "verified", (key, at) -> verified(id, at),
                        "note", (key, at) -> text(at)));
    }

    private void model(String name, String place) throws IOException {
        keys(place, Map.of("fields", (key, at) -> names(at, Fact.FIELD, name), "note", (key, at) -> text(at)));
    }

    private void verified(String id, String place) throws IOException {
        if (in.peek() != JsonToken.BOOLEAN) {
            mistyped(place, "true or false");
        } else if (in.nextBoolean()) {
            add(Fact.VERIFIED, id, "", List.of("true"), place);
        }
    }

    private void names(String place, Fact fact, String subject) throws IOException {
        each(place, (name, at) -> add(fact, subject, name, text(at), at));
    }

    private void add(Fact fact, String subject, String name, List<String> values, String place) {
        if (!values.isEmpty()) {
            corrections.add(new Correction(fact, subject, name, values, source, place));
        }
    }

    private void keys(String place, Map<String, Value> known) throws IOException {
        each(place, (key, at) -> {
            Value value = known.get(key);
            if (value == null) {
                problems.add(
                        source + " " + at + ": unknown key; " + Printable.mayBe(key, new TreeMap<>(known).keySet()));
                in.skipValue();
            } else {
                value.read(key, at);
            }
        });
    }

    private void each(String place, Value value) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            mistyped(place, "an object");
            return;
        }
        Set<String> seen = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            String at = place + "/" + Printable.line(key.replace("~", "~0").replace("/", "~1"));
            if (!seen.add(key)) {
                problems.add(source + " " + at + ": duplicate; it stands there twice");
            }
            value.read(key, at);
        }
        in.endObject();
    }

    /** One text, or none after a problem. */
    private List<String> text(String place) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            mistyped(place, "a text");
            return List.of();
        }
        return List.of(in.nextString());
    }

    private List<String> texts(String place) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            return text(place);
        }
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.addAll(text(place));
        }
        in.endArray();
        return texts;
    }

    private void mistyped(String place, String expected) throws IOException {
        problems.add(source + " " + (place.isEmpty() ? "/" : place) + ": expected " + expected);
        in.skipValue();
    }
}
