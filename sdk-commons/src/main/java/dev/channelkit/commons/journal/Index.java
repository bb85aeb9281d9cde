package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The latest entries, by operation and reference. Not thread-safe. */
final class Index {
    /** How many texts are kept to be shared by entries. */
    private static final int MOST_TEXTS = 50_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Name, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<Name, JournalEntry> open = new LinkedHashMap<>();

    private record Name(String operation, Reference reference) {
        static Name of(JournalEntry entry) {
            return new Name(entry.operation(), entry.reference());
        }
    }

    @Nullable JournalEntry find(String operation, Reference reference) {
        return entries.get(new Name(operation, reference));
    }

    /** @throws IllegalArgumentException when it is no step after that one: a file that has it could not be read again */
    boolean isLatest(@Nullable JournalEntry before, JournalEntry after) {
        boolean follows = before == null
                ? after.revision() == 1 && after.state() == JournalState.PLANNED
                : after.revision() == before.revision() + 1 && Name.of(after).equals(Name.of(before));
        if (!follows) {
            throw new IllegalArgumentException(after + " is no step after " + (before == null ? "none" : before));
        }
        JournalEntry now = entries.get(Name.of(after));
        return Objects.equals(now, before);
    }

    void put(JournalEntry entry) {
        Name name = Name.of(entry);
        entries.put(name, entry);
        if (entry.state().isOpen()) {
            open.put(name, entry);
        } else {
            open.remove(name);
        }
    }

    /** The same text, shared by all that have it: operations, servers and accounts come again and again. */
    String shared(String text) {
        String there = texts.get(text);
        if (there == null && texts.size() < MOST_TEXTS) {
            texts.put(text, text);
        }
        return there == null ? text : there;
    }

    List<JournalEntry> open() {
        return List.copyOf(open.values());
    }

    List<JournalEntry> ofReference(Reference reference) {
        List<JournalEntry> found = new ArrayList<>();
        entries.forEach((name, entry) -> {
            if (name.reference().equals(reference)) {
                found.add(entry);
            }
        });
        return List.copyOf(found);
    }

    List<JournalEntry> ofKey(String key) {
        return entries.values().stream()
                .filter(entry -> entry.key().equals(key))
                .toList();
    }

    int size() {
        return entries.size();
    }
}
