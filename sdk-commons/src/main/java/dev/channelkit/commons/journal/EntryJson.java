package dev.channelkit.commons.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.channelkit.commons.reference.Reference;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of an entry as JSON. A planned one says all; the others what changed, since the rest stands in the line of the one before. Members
 * that are not known are passed over, so that later versions may add some.
 */
final class EntryJson {
    private EntryJson() {}

    static byte[] write(JournalEntry entry) {
        StringWriter text = new StringWriter(256);
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("operation").value(entry.operation());
            json.name("reference").value(entry.reference().value());
            json.name("revision").value(entry.revision());
            json.name("state").value(entry.state().name());
            json.name("at").value(entry.changedAt().toString());
            json.name("by").value(entry.by());
            if (entry.state() == JournalState.PLANNED) {
                json.name("attempt").value(entry.attempt());
                json.name("key").value(entry.key());
                write(json, "facts", entry.facts());
            }
            Facts seen = entry.seen();
            if (entry.state() == JournalState.SENT && seen != null) {
                write(json, "seen", seen);
            }
            if (entry.state() == JournalState.CONFIRMED) {
                write(json, "result", entry.result());
            }
            if (!entry.note().isEmpty()) {
                json.name("note").value(entry.note());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a writer in memory
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonWriter json, String name, Facts facts) throws IOException {
        json.name(name).beginObject();
        for (Map.Entry<String, String> fact : facts.asMap().entrySet()) {
            json.name(fact.getKey()).value(fact.getValue());
        }
        json.endObject();
    }

    /**
     * The entry after a step.
     *
     * @param index has the one before
     * @throws IllegalArgumentException when it is no step, or none that can follow; says why
     */
    static JournalEntry read(byte[] line, int from, int length, Index index) {
        Members members = new Members(index);
        try (JsonReader json =
                new JsonReader(new StringReader(new String(line, from, length, StandardCharsets.UTF_8)))) {
            json.beginObject();
            while (json.hasNext()) {
                members.read(json, json.nextName());
            }
            json.endObject();
            return members.entry();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("is no step of a write (" + e.getMessage() + ")", e);
        }
    }

    private static final class Members {
        private static final Set<String> FACTS = Set.of("facts", "seen", "result");

        private final Index index;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Facts> facts = new HashMap<>();

        Members(Index index) {
            this.index = index;
        }

        void read(JsonReader json, String name) throws IOException {
            JsonToken token = json.peek();
            if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
                texts.put(name, json.nextString());
            } else if (token == JsonToken.BEGIN_OBJECT && FACTS.contains(name)) {
                facts.put(name, facts(json));
            } else {
                json.skipValue();
            }
        }

        private Facts facts(JsonReader json) throws IOException {
            Map<String, String> values = new LinkedHashMap<>();
            json.beginObject();
            while (json.hasNext()) {
                values.put(json.nextName(), index.shared(json.nextString()));
            }
            json.endObject();
            return Facts.of(values);
        }

        JournalEntry entry() {
            String operation = index.shared(text("operation"));
            Reference reference = Reference.of(text("reference"));
            JournalState state = state();
            Instant at = Instant.parse(text("at"));
            JournalEntry before = index.find(operation, reference);
            long revision = Long.parseLong(text("revision"));
            if (revision != (before == null ? 1 : before.revision() + 1)) {
                throw new IllegalArgumentException("step " + revision + " does not follow the one before");
            }
            if (before == null && state != JournalState.PLANNED) {
                throw new IllegalArgumentException("it was never planned");
            }
            JournalEntry after = before == null
                    ? JournalEntry.planned(operation, reference, index.shared(text("key")), facts("facts"), at)
                    : after(before, state, at);
            return after.by(index.shared(text("by")));
        }

        private JournalEntry after(JournalEntry before, JournalState state, Instant at) {
            String note = texts.getOrDefault("note", "");
            return switch (state) {
                case PLANNED -> before.plannedAgain(index.shared(text("key")), facts("facts"), at);
                case SENT -> before.sent(facts.get("seen"), at, note);
                case CONFIRMED -> before.confirmed(facts("result"), at, note);
                case UNKNOWN -> before.unknown(at, note);
                case ABSENT -> before.absent(at, note);
            };
        }

        private JournalState state() {
            String name = text("state");
            try {
                return JournalState.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("no such state; a later version may know it", e);
            }
        }

        private String text(String name) {
            return there(name, texts.get(name));
        }

        private Facts facts(String name) {
            return there(name, facts.get(name));
        }

        private static <T> T there(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("has no " + name);
            }
            return value;
        }
    }
}
