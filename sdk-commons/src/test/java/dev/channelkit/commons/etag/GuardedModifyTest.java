package dev.channelkit.commons.etag;

import static dev.channelkit.commons.etag.Shelf.Fate.LOST_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A change that is made anew on what others wrote. */
class GuardedModifyTest extends OnAShelf {
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

    private static ConflictException conflict() {
        return new ConflictException("the state forbids it", Shelf.answer(409), CallDetails.none(), null);
    }
}
