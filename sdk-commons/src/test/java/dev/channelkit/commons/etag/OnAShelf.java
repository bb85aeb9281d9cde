package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes to words on a {@link Shelf}, whose server does what a test says. */
abstract class OnAShelf {
    static final String KEY = "k";
    static final TransportException READ_TIMEOUT =
            new TransportException("the read was lost", Outcome.UNKNOWN, CallDetails.none(), null, null);

    final Shelf shelf = new Shelf().with(KEY, "a");
    final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    final GuardedWrites<String, List<String>> writes = settings().build();

    GuardedWrites.Builder<String, List<String>> settings() {
        return GuardedWrites.builder(shelf::read).timeSource(time);
    }

    Versioned<List<String>> read() {
        return shelf.read(KEY, Duration.ofSeconds(1));
    }

    Versioned<List<String>> update(Versioned<List<String>> from, String word) {
        return writes.update(KEY, from, word, this::add, (before, sent, now) -> now.contains(sent));
    }

    Versioned<List<String>> modify(Function<List<String>, String> change) {
        return writes.modify(KEY, change, this::add, (before, sent, now) -> now.contains(sent));
    }

    Versioned<List<String>> add(ETag tag, String word, Duration left) {
        return shelf.add(KEY, tag, word);
    }

    void failReading() {
        shelf.beforeReading(() -> {
            throw READ_TIMEOUT;
        });
    }

    static List<String> plus(List<String> words, String word) {
        List<String> longer = new ArrayList<>(words);
        longer.add(word);
        return longer;
    }
}
