package dev.channelkit.commons.etag;

import static dev.channelkit.commons.etag.Shelf.Fate.ANSWERED;
import static dev.channelkit.commons.etag.Shelf.Fate.LOST_AFTER;
import static dev.channelkit.commons.etag.Shelf.Fate.LOST_BEFORE;
import static dev.channelkit.commons.etag.Shelf.Fate.NOT_SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GuardedWritesTest {
    private static final String KEY = "k";
    private static final TransportException READ_TIMEOUT =
            new TransportException("the read was lost", Outcome.UNKNOWN, CallDetails.none(), null, null);

    private final Shelf shelf = new Shelf().with(KEY, "a");
    private final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    private final GuardedWrites<String, List<String>> writes = settings().build();

    @Test
    void anUpdateSendsTheTagAndGivesTheNewVersion() {
        Versioned<List<String>> next = update(read(), "b");

        assertThat(next).isEqualTo(Versioned.of(List.of("a", "b"), ETag.of("\"v2\"")));
        assertThat(shelf.reads()).isEqualTo(1);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void anAnswerWithoutATagIsFollowedByARead() {
        shelf.withoutTagsOnWrites();

        Versioned<List<String>> next = update(read(), "b");

        assertThat(next.etag()).isEqualTo(ETag.of("\"v2\""));
        assertThat(shelf.reads()).isEqualTo(2);
    }

    @Test
    void aReadThatFailsAfterAnAppliedWriteDoesNotLookLikeAFailedWrite() {
        shelf.withoutTagsOnWrites();
        Versioned<List<String>> from = read();
        failReading();

        VersionUnreadException unread = catchThrowableOfType(VersionUnreadException.class, () -> update(from, "b"));

        assertThat(unread.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(unread.value(List.class)).contains(List.of("a", "b"));
        assertThat(unread).hasCause(READ_TIMEOUT).hasMessageContaining("do not write it again");
        assertThat(shelf.words(KEY)).containsExactly("a", "b");
    }

    @Test
    void aStaleUpdateIsTheCallersToDecide() {
        Versioned<List<String>> from = read();
        shelf.with(KEY, "other");

        assertThatThrownBy(() -> update(from, "b"))
                .isInstanceOfSatisfying(
                        PreconditionFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(PreconditionFailedException.Reason.STALE));
        assertThat(shelf.words(KEY)).containsExactly("other");
        assertThat(shelf.writes()).isEqualTo(1);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void anUpdateFromAVersionWithoutATagIsNotSent() {
        assertThatThrownBy(() -> update(Versioned.of(List.of("a"), null), "b"))
                .isInstanceOf(MissingETagException.class);
        assertThat(shelf.writes()).isZero();
    }

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
    void whatWasNotSentIsNoMystery() {
        shelf.fates(NOT_SENT);

        assertThatThrownBy(() -> update(read(), "b")).isInstanceOf(CallTimeoutException.class);
        assertThat(shelf.reads()).isEqualTo(1);
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

    @Test
    void aModifyReadsAndWrites() {
        Versioned<List<String>> next = modify(now -> "b");

        assertThat(next).isEqualTo(Versioned.of(List.of("a", "b"), ETag.of("\"v2\"")));
        assertThat(shelf.reads()).isEqualTo(1);
    }

    @Test
    void aModifyThatHasNothingToDoSendsNothing() {
        Versioned<List<String>> now = modify(words -> null);

        assertThat(now).isEqualTo(Versioned.of(List.of("a"), ETag.of("\"v1\"")));
        assertThat(shelf.writes()).isZero();
    }

    @Test
    void aModifyIsMadeAnewOnWhatOthersWrote() {
        List<List<String>> seen = new ArrayList<>();

        Versioned<List<String>> next = modify(now -> {
            seen.add(now);
            if (seen.size() == 1) {
                shelf.with(KEY, "a", "theirs");
            }
            return "b" + now.size();
        });

        assertThat(next.value()).containsExactly("a", "theirs", "b2");
        assertThat(seen).containsExactly(List.of("a"), List.of("a", "theirs"));
    }

    @Test
    void aModifyGivesUpAfterSoManyTries() {
        GuardedWrites<String, List<String>> thrice = settings().maxTries(3).build();

        ContendedException contended = catchThrowableOfType(
                ContendedException.class,
                () -> thrice.modify(
                        KEY,
                        now -> {
                            shelf.with(KEY, "theirs" + now.size());
                            return "b";
                        },
                        this::add,
                        Intended.cannotTell()));

        assertThat(contended.tries()).isEqualTo(3);
        assertThat(contended.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(contended).hasMessageContaining("3 times").hasCauseInstanceOf(PreconditionFailedException.class);
        assertThat(shelf.writes()).isEqualTo(3);
    }

    @Test
    void aTagThatIsRefusedThoughTheProviderGivesItOutIsSaidToBeSo() {
        ContendedException contended = catchThrowableOfType(
                ContendedException.class,
                () -> settings()
                        .maxTries(2)
                        .build()
                        .modify(
                                KEY,
                                now -> "b",
                                (tag, word, left) -> add(ETag.of("W/" + tag), word, left),
                                Intended.cannotTell()));

        assertThat(contended)
                .hasMessageContaining("the very tag that it had refused")
                .hasMessageContaining("W/");
    }

    @Test
    void aRefusedTryIsFollowedByAPauseNoLongerThanItself() {
        ManualTime moving = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
        Duration slow = Duration.ofSeconds(4);

        assertThatThrownBy(() -> settings()
                        .timeSource(moving)
                        .maxTries(20)
                        .build()
                        .modify(
                                KEY,
                                now -> {
                                    shelf.with(KEY, "theirs");
                                    return "b";
                                },
                                (tag, word, left) -> {
                                    moving.advance(slow);
                                    return add(tag, word, left);
                                },
                                Intended.<List<String>, String>cannotTell()))
                .isInstanceOf(ContendedException.class);

        assertThat(moving.sleeps())
                .hasSize(19)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, slow));
        assertThat(new HashSet<>(moving.sleeps())).as("chance decides").hasSizeGreaterThan(10);
    }

    @Test
    void aModifyIsNotMadeAnewWhereItMayHaveBeenApplied() {
        shelf.fates(LOST_BEFORE);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> modify(now -> {
                    asked.incrementAndGet();
                    shelf.with(KEY, "theirs");
                    return "b";
                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(asked).hasValue(1);
        assertThat(shelf.writes()).isEqualTo(1);
    }

    /** What nobody can tell apart, and how a caller asks for care. */
    @Test
    void anEqualChangeOfAnotherPassesForOnesOwnUnlessTheCallerSaysThatNobodyCanTell() {
        Intended<List<String>, List<String>> sameState = (before, sent, now) -> now.equals(sent);
        for (Intended<List<String>, List<String>> intended :
                List.of(sameState, Intended.<List<String>, List<String>>cannotTell())) {
            Shelf shared = new Shelf().with(KEY, "a").fates(LOST_BEFORE);
            GuardedWrites<String, List<String>> mine =
                    GuardedWrites.builder(shared::read).build();
            AtomicInteger reads = new AtomicInteger();
            shared.beforeReading(() -> {
                if (reads.incrementAndGet() == 2) {
                    shared.with(KEY, "a", "!"); // another client, between the lost write and the look
                }
            });

            ThrowingCallable modify = () -> mine.modify(
                    KEY, now -> plus(now, "!"), (tag, words, left) -> shared.put(KEY, tag, words), intended);

            if (intended == sameState) {
                assertThatCode(modify).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(modify).isInstanceOf(OutcomeUnknownException.class);
            }
            assertThat(shared.words(KEY)).containsExactly("a", "!");
        }
    }

    @Test
    void aConflictMeansStaleOnlyWhereItIsSetAndTheTagHasMoved() {
        AtomicInteger sent = new AtomicInteger();
        GuardedSend<List<String>, String> conflictOnce = (tag, word, left) -> {
            if (sent.incrementAndGet() == 1) {
                shelf.with(KEY, "theirs");
                throw conflict();
            }
            return add(tag, word, left);
        };

        assertThat(settings()
                        .conflictMeansStale(true)
                        .build()
                        .modify(KEY, now -> "b", conflictOnce, Intended.cannotTell())
                        .value())
                .containsExactly("theirs", "b");

        sent.set(0);
        assertThatThrownBy(() -> writes.modify(KEY, now -> "c", conflictOnce, Intended.cannotTell()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> settings()
                        .conflictMeansStale(true)
                        .build()
                        .modify(
                                KEY,
                                now -> "d",
                                (tag, word, left) -> {
                                    throw conflict();
                                },
                                Intended.cannotTell()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aModifyWhoseReadFailsHasSentNothingAndSaysSo() {
        failReading();

        assertThatThrownBy(() -> modify(now -> "b"))
                .isInstanceOfSatisfying(
                        ReadFailedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasCause(READ_TIMEOUT);
    }

    @Test
    void aModifyOfWhatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> writes.modify("nowhere", now -> "b", this::add, Intended.cannotTell()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReadWithoutATagEndsAModifyBeforeItsChangeIsAsked() {
        GuardedWrites<String, List<String>> untagged = GuardedWrites.<String, List<String>>builder(
                        (key, left) -> Versioned.of(List.of(), null))
                .build();

        assertThatThrownBy(() -> untagged.modify(
                        KEY,
                        now -> {
                            throw new AssertionError("asked");
                        },
                        this::add,
                        Intended.<List<String>, String>cannotTell()))
                .isInstanceOf(MissingETagException.class);
    }

    @Test
    void aWriteInsideAWriteToTheSameThingIsRefused() {
        assertThatThrownBy(() -> modify(now -> {
                    modify(again -> "x");
                    return "b";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(writes.busy()).isZero();
        assertThat(modify(now -> "b").value()).containsExactly("a", "b");
    }

    @Test
    void aDeleteThatGotLostIsSettledByItsBeingGone() {
        shelf.fates(LOST_AFTER);
        delete(read());
        assertThat(shelf.writes()).isEqualTo(1);

        shelf.with(KEY, "again").fates(LOST_BEFORE);
        delete(read());
        assertThat(shelf.words(KEY)).isNull();
        assertThat(shelf.writes()).isEqualTo(3);
    }

    @Test
    void aDeleteOfWhatHasChangedLeavesItThere() {
        Versioned<List<String>> from = read();
        shelf.with(KEY, "changed");
        assertThatThrownBy(() -> delete(from)).isInstanceOf(PreconditionFailedException.class);

        shelf.fates(LOST_BEFORE);
        assertThatThrownBy(() -> delete(from))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("it is there");
        assertThat(shelf.words(KEY)).containsExactly("changed");
    }

    @Test
    void aDeleteWhoseRepeatMeetsTheFirstIsDone() {
        shelf.fates(LOST_BEFORE, ANSWERED);
        Versioned<List<String>> from = read();
        AtomicInteger sent = new AtomicInteger();

        writes.delete(KEY, from, (tag, left) -> {
            if (sent.incrementAndGet() == 2) {
                shelf.remove(KEY); // the first, after all
            }
            shelf.delete(KEY, tag);
        });

        assertThat(sent).hasValue(2);
    }

    private GuardedWrites.Builder<String, List<String>> settings() {
        return GuardedWrites.builder(shelf::read).timeSource(time);
    }

    private Versioned<List<String>> read() {
        return shelf.read(KEY, Duration.ofSeconds(1));
    }

    private Versioned<List<String>> update(Versioned<List<String>> from, String word) {
        return writes.update(KEY, from, word, this::add, (before, sent, now) -> now.contains(sent));
    }

    private Versioned<List<String>> modify(Function<List<String>, String> change) {
        return writes.modify(KEY, change, this::add, (before, sent, now) -> now.contains(sent));
    }

    private void delete(Versioned<List<String>> from) {
        writes.delete(KEY, from, (tag, left) -> shelf.delete(KEY, tag));
    }

    private Versioned<List<String>> add(ETag tag, String word, Duration left) {
        return shelf.add(KEY, tag, word);
    }

    private void failReading() {
        shelf.beforeReading(() -> {
            throw READ_TIMEOUT;
        });
    }

    private static ConflictException conflict() {
        return new ConflictException("the state forbids it", Shelf.answer(409), CallDetails.none(), null);
    }

    static List<String> plus(List<String> words, String word) {
        List<String> longer = new ArrayList<>(words);
        longer.add(word);
        return longer;
    }
}
