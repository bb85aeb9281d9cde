package dev.channelkit.commons.etag;

import static dev.channelkit.commons.etag.Shelf.Fate.LOST_AFTER;
import static dev.channelkit.commons.etag.Shelf.Fate.LOST_BEFORE;
import static dev.channelkit.commons.etag.Shelf.Fate.NOT_SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A write whose answer got lost: what is looked for, what is repeated, and when nobody can tell. */
class GuardedSettlementTest extends OnAShelf {
    @Test
    void aLostAnswerOfAnAppliedWriteIsASuccess() {
        shelf.fates(LOST_AFTER);

        Versioned<List<String>> next = update(read(), "b");

        assertThat(next).isEqualTo(Versioned.of(List.of("a", "b"), ETag.of("\"v2\"")));
        assertThat(shelf.writes()).isEqualTo(1);
    }

    @Test
    void aWriteThatNeverArrivedIsRepeatedOnce() {
        shelf.fates(LOST_BEFORE);

        Versioned<List<String>> next = update(read(), "b");

        assertThat(next).isEqualTo(Versioned.of(List.of("a", "b"), ETag.of("\"v2\"")));
        assertThat(shelf.writes()).isEqualTo(2);
    }

    @Test
    void aRepeatThatGetsLostTooIsLookedForAndNotRepeatedAgain() {
        shelf.fates(LOST_BEFORE, LOST_AFTER);
        assertThat(update(read(), "b").value()).containsExactly("a", "b");

        shelf.fates(LOST_BEFORE, LOST_BEFORE);
        assertThatThrownBy(() -> update(read(), "c"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("its version had not moved")
                .hasMessageContaining("its tag is still \"v2\", and so is its value");
        assertThat(shelf.writes()).isEqualTo(4);
    }

    @Test
    void aFirstAttemptThatArrivesLateMakesTheRepeatFailAndIsFound() {
        shelf.fates(LOST_BEFORE);
        Versioned<List<String>> from = read();
        AtomicInteger sent = new AtomicInteger();

        Versioned<List<String>> next = writes.update(
                KEY,
                from,
                "b",
                (tag, word, left) -> {
                    if (sent.incrementAndGet() == 2) {
                        shelf.add(KEY, tag, word); // the first, after all
                    }
                    return shelf.add(KEY, tag, word);
                },
                (before, word, now) -> now.contains(word));

        assertThat(next.value()).containsExactly("a", "b");
    }

    @Test
    void aVersionThatMovedWithoutWhatWasWrittenIsUnknown() {
        shelf.fates(LOST_BEFORE);
        Versioned<List<String>> from = read();
        shelf.with(KEY, "other");

        OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> update(from, "b"));

        assertThat(unknown)
                .hasMessageContaining("its tag was \"v1\" and is now \"v2\"")
                .hasMessageContaining("the answer was lost");
        assertThat(unknown.getCause())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("lost");
        assertThat(shelf.writes()).isEqualTo(1);
    }

    @Test
    void aMovedVersionIsUnknownWhereNobodyCanTell() {
        shelf.fates(LOST_AFTER);

        assertThatThrownBy(() -> writes.update(KEY, read(), "b", this::add, Intended.cannotTell()))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(shelf.words(KEY)).containsExactly("a", "b");
        assertThat(shelf.writes()).isEqualTo(1);
    }

    @Test
    void anEqualTagOfAnotherValueIsNoProofThatNothingChanged() {
        Shelf coarse =
                new Shelf(version -> "2026-03-01T12:00:00Z").with(KEY, "a").fates(LOST_AFTER);
        GuardedWrites<String, List<String>> guarded =
                GuardedWrites.builder(coarse::read).build();

        assertThatThrownBy(() -> guarded.update(
                        KEY,
                        coarse.read(KEY, Duration.ZERO),
                        "b",
                        (tag, word, left) -> coarse.add(KEY, tag, word),
                        Intended.cannotTell()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the tag does not tell all versions apart");
        assertThat(coarse.words(KEY)).containsExactly("a", "b");
    }

    @Test
    void whatDoesNotShowIsNeverRepeated() {
        List<String> hidden = new ArrayList<>();

        assertThatThrownBy(() -> writes.update(
                        KEY,
                        read(),
                        "b",
                        (tag, word, left) -> {
                            hidden.add(word); // carried out, while tag and value stay: the version is of the same tick
                            throw new OutcomeUnknownException("the answer was lost", CallDetails.none(), null, null);
                        },
                        Intended.doesNotShow()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining(
                        "its tag is still \"v1\", and so is its value, and what was to be written does not show in it");
        assertThat(hidden).containsExactly("b");
    }

    @Test
    void whereVersionsShareATagWhatIsThereStillSettlesIt() {
        Shelf coarse =
                new Shelf(version -> "2026-03-01T12:00:00Z").with(KEY, "a").fates(LOST_AFTER, LOST_BEFORE);
        GuardedWrites<String, List<String>> guarded =
                GuardedWrites.builder(coarse::read).build();

        for (String word : List.of("b", "c")) {
            guarded.modify(
                    KEY, now -> word, (tag, w, left) -> coarse.add(KEY, tag, w), (before, w, now) -> now.contains(w));
        }

        assertThat(coarse.words(KEY)).containsExactly("a", "b", "c");
    }

    @Test
    void whereVersionsShareATagALostUpdateOfAnotherGoesUnseen() {
        Shelf coarse = new Shelf(version -> "2026-03-01T12:00:00Z").with(KEY, "a");
        GuardedWrites<String, List<String>> guarded =
                GuardedWrites.builder(coarse::read).build();

        guarded.modify(
                KEY,
                now -> {
                    coarse.with(KEY, "a", "theirs");
                    return plus(now, "ours");
                },
                (tag, words, left) -> coarse.put(KEY, tag, words),
                Intended.cannotTell());

        assertThat(coarse.words(KEY)).containsExactly("a", "ours"); // nothing in HTTP tells; the documentation says so
    }

    @Test
    void aReadThatFailsWhileSettlingLeavesItUnknown() {
        shelf.fates(LOST_AFTER);
        Versioned<List<String>> from = read();
        failReading();

        OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> update(from, "b"));

        assertThat(unknown).hasMessageContaining("reading it to find out failed: the read was lost");
        assertThat(unknown.getSuppressed()).containsExactly(READ_TIMEOUT);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void aRepeatThatCannotBeSentLeavesTheFirstUnknown() {
        shelf.fates(LOST_BEFORE, NOT_SENT);

        assertThatThrownBy(() -> update(read(), "b"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("repeating it ended so: no connection came about");
    }

    @Test
    void aCheckThatBreaksLeavesItUnknown() {
        shelf.fates(LOST_AFTER);

        assertThatThrownBy(() -> writes.update(KEY, read(), "b", this::add, (before, word, now) -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("IllegalStateException");
    }

    @Test
    void anInterruptedThreadReadsNothingToFindOut() {
        Versioned<List<String>> from = read();

        assertThatThrownBy(() -> writes.update(
                        KEY,
                        from,
                        "b",
                        (tag, word, left) -> {
                            Thread.currentThread().interrupt();
                            throw new OutcomeUnknownException("cancelled", CallDetails.none(), null, null);
                        },
                        Intended.cannotTell()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(shelf.reads()).isEqualTo(1);
    }

    @Test
    void settlingHasTimeOfItsOwnUnlessItMustFitIntoTheTotal() {
        GuardedWrites<String, List<String>> within = settings()
                .totalTimeout(Duration.ofSeconds(10))
                .settleWithinTotal()
                .build();
        GuardedWrites<String, List<String>> onTop = settings()
                .totalTimeout(Duration.ofSeconds(10))
                .settleTimeout(Duration.ofSeconds(3))
                .build();
        List<Duration> left = new ArrayList<>();
        GuardedSend<List<String>, String> slow = (tag, word, allowed) -> {
            left.add(allowed);
            time.advance(Duration.ofSeconds(10));
            return add(tag, word, allowed);
        };

        shelf.fates(LOST_AFTER, LOST_AFTER);
        Versioned<List<String>> next = onTop.update(KEY, read(), "b", slow, (before, word, now) -> now.contains(word));
        assertThat(next.value()).contains("b");

        assertThatThrownBy(() -> within.update(KEY, read(), "c", slow, (before, word, now) -> now.contains(word)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the time for the whole write ran out");
        assertThat(left).containsOnly(Duration.ofSeconds(10));
    }
}
