package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A provider in memory: lists of words, each with a tag that guards it, and answers that get lost as told. Thread-safe. */
final class Shelf {
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final IntFunction<String> tags;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private Supplier<Fate> otherwise = () -> Fate.ANSWERED;
    private Runnable beforeReading = () -> {};
    private boolean tagsOnWrites = true;
    private int reads;
    private int writes;

    /** What happens to a write. */
    enum Fate {
        ANSWERED,
        LOST_AFTER,
        LOST_BEFORE,
        NOT_SENT
    }

    Shelf() {
        this(version -> "\"v" + version + "\"");
    }

    Shelf(IntFunction<String> tags) {
        this.tags = tags;
    }

    synchronized Shelf with(String key, String... words) {
        lists.put(key, List.of(words));
        versions.merge(key, 1, Integer::sum);
        return this;
    }

    synchronized void remove(String key) {
        lists.remove(key);
    }

    synchronized Shelf fates(Fate... next) {
        fates.addAll(List.of(next));
        return this;
    }

    synchronized Shelf otherwise(Supplier<Fate> fate) {
        otherwise = fate;
        return this;
    }

    synchronized Shelf withoutTagsOnWrites() {
        tagsOnWrites = false;
        return this;
    }

    synchronized void beforeReading(Runnable action) {
        beforeReading = action;
    }

    synchronized int reads() {
        return reads;
    }

    synchronized int writes() {
        return writes;
    }

    synchronized List<String> words(String key) {
        return lists.get(key);
    }

    synchronized Versioned<List<String>> read(String key, Duration left) {
        reads++;
        beforeReading.run();
        List<String> words = lists.get(key);
        if (words == null) {
            throw new NotFoundException("the provider finds nothing there", answer(404), CallDetails.none(), null);
        }
        return Versioned.of(words, tag(key));
    }

    /** Puts the whole list. */
    synchronized Versioned<List<String>> put(String key, ETag tag, List<String> words) {
        return happening(() -> {
            check(key, tag);
            with(key, words.toArray(String[]::new));
            return tagsOnWrites ? Versioned.of(words, tag(key)) : Versioned.of(words, null);
        });
    }

    /** Adds a word to the list, which a repeat would do twice. */
    synchronized Versioned<List<String>> add(String key, ETag tag, String word) {
        List<String> longer = new ArrayList<>(lists.getOrDefault(key, List.of()));
        longer.add(word);
        return put(key, tag, longer);
    }

    synchronized void delete(String key, ETag tag) {
        happening(() -> {
            check(key, tag);
            lists.remove(key);
            return true;
        });
    }

    private <R> R happening(Supplier<R> write) {
        writes++;
        Fate fate = fates.isEmpty() ? otherwise.get() : fates.remove();
        if (fate == Fate.NOT_SENT) {
            throw new CallTimeoutException(
                    "no connection came about", Outcome.NOT_SENT, CallDetails.none(), null, null);
        }
        R answer = fate == Fate.LOST_BEFORE ? null : write.get();
        if (fate != Fate.ANSWERED) {
            throw new OutcomeUnknownException("the answer was lost", CallDetails.none(), null, null);
        }
        return answer;
    }

    private void check(String key, ETag tag) {
        if (!lists.containsKey(key)) {
            throw new NotFoundException("the provider finds nothing there", answer(404), CallDetails.none(), null);
        }
        if (!tag(key).equals(tag)) {
            throw new PreconditionFailedException("stale", answer(412), CallDetails.none(), null, tag.value());
        }
    }

    private ETag tag(String key) {
        return ETag.of(tags.apply(versions.get(key)));
    }

    static ErrorAnswer answer(int status) {
        return new ErrorAnswer(status, Map.of(), "", null);
    }
}
