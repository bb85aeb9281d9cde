package dev.channelkit.commons.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final FakeProvider provider = FakeProvider.taking();

    @Test
    void recordsGoOutInOrderInChunksOfTheSizeAsked() {
        BatchResult<String> result = run(provider, standard().chunk(2), "a", "b", "c", "d", "e");

        assertThat(provider.calls).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(result.succeeded())
                .extracting(BatchEntry::index, BatchEntry::record, BatchEntry::id, BatchEntry::chunk)
                .containsExactly(
                        tuple(0L, "a", "id-a", 0),
                        tuple(1L, "b", "id-b", 0),
                        tuple(2L, "c", "id-c", 1),
                        tuple(3L, "d", "id-d", 1),
                        tuple(4L, "e", "id-e", 2));
        assertThat(result.isComplete()).isTrue();
        assertThat(result.orThrow()).isSameAs(result);
    }

    @Test
    void aChunkIsTwoHundredRecordsUnlessItIsSaid() {
        run(provider, standard(), IntStream.range(0, 401).mapToObj(i -> "r" + i).toArray(String[]::new));

        assertThat(provider.calls).extracting(List::size).containsExactly(200, 200, 1);
    }

    @Test
    void noRecordsAreNoCall() {
        assertThat(run(provider, standard()).orThrow().entries()).isEmpty();
        assertThat(provider.calls).isEmpty();
    }

    @Test
    void aRecordThatIsRefusedHasItsOwnEntryAndTheOthersSucceed() {
        BatchResult<String> result = run(provider, standard(), "a", "bad", "c");

        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.FAILED, BatchState.SUCCEEDED);
        BatchEntry<String> failed = result.failed().get(0);
        assertThat(failed.index()).isEqualTo(1);
        assertThat(failed.code()).isEqualTo("DUPLICATE");
        assertThat(failed.text()).isEqualTo("There is one.");
        assertThat(failed.field()).isEqualTo("Name");
        assertThat(failed.failure()).isNull();
        assertThat(result.left()).containsExactly(failed);
        assertThat(failed.toString()).doesNotContain("bad").doesNotContain("There is one");
    }

    @Test
    void partialFailureCarriesBothListsAndSaysWhichWasTheFirst() {
        BatchResult<String> result = run(provider, standard(), "a", "b", "bad-secret");

        PartialFailureException thrown = catchThrowableOfType(PartialFailureException.class, result::orThrow);

        assertThat(thrown.succeeded()).isEqualTo(result.succeeded());
        assertThat(thrown.failed()).isEqualTo(result.failed());
        assertThat(thrown.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(thrown)
                .hasMessageContaining("of 3 records 2 succeeded, 1 failed")
                .hasMessageContaining("the first is record 2 (FAILED, code DUPLICATE, field Name)")
                .hasMessageNotContainingAny("bad-secret", "There is one");
    }

    @Test
    void aBodyStaysWithinItsBytesEnvelopeIncluded() {
        Batch<String> batch =
                new Batch<>(provider, FakeProvider::form, standard().maxBytes(10), 4, time);

        BatchResult<String> result = batch.run(
                List.of("aaa", "bbb", "cc", "dddd", "eeeeee", "fffffff", "g").iterator());

        assertThat(provider.calls)
                .containsExactly(List.of("aaa", "bbb"), List.of("cc", "dddd"), List.of("eeeeee"), List.of("g"));
        assertThat(states(result)).element(5).isEqualTo(BatchState.INVALID);
        assertThat(result.failed()).singleElement().satisfies(entry -> {
            assertThat(entry.text()).contains("7 bytes").contains("10");
            assertThat(entry.chunk()).isEqualTo(BatchEntry.NO_CHUNK);
        });
    }

    @Test
    void aRecordThatMustNotBeSentIsLeftOutAndToldInItsPlace() {
        BatchResult<String> result = run(provider, standard(), "a", "unfit", "c");

        assertThat(provider.calls).containsExactly(List.of("a", "c"));
        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.INVALID, BatchState.SUCCEEDED);
        assertThat(result.failed()).singleElement().satisfies(entry -> {
            assertThat(entry.index()).isEqualTo(1);
            assertThat(entry.field()).isEqualTo("Key");
            assertThat(entry.text()).isEqualTo("it has no key");
        });
        assertThat(result.succeeded()).extracting(BatchEntry::id).containsExactly("id-a", "id-c");
    }

    @Test
    void onlyRecordsThatMustNotBeSentAreNoCall() {
        BatchResult<String> result = run(provider, standard().chunk(2), "unfit", "unfit", "unfit");

        assertThat(provider.calls).isEmpty();
        assertThat(result.summary().failed()).isEqualTo(3);
        assertThat(result.summary().chunks()).isZero();
    }

    @Test
    void whatFormingThrowsMakesTheRecordInvalid() {
        RecordForm<String> throwing = record -> {
            if (record.equals("a")) {
                throw new InvalidRequestException("Rate is no number", CallDetails.none(), null, null);
            }
            if (record.equals("b")) {
                throw new IllegalArgumentException("infinite");
            }
            return FakeProvider.form(record);
        };

        BatchResult<String> result = new Batch<>(provider, throwing, standard(), 0, time)
                .run(List.of("a", "b", "c").iterator());

        assertThat(result.failed()).extracting(BatchEntry::text).containsExactly("Rate is no number", "infinite");
        assertThat(provider.calls).containsExactly(List.of("c"));
    }

    @Test
    void recordsOfOneKeyAreNeverInOneCall() {
        run(provider, standard(), "a#1", "b#2", "c# 1", "d#X", "e#x", "f");

        assertThat(provider.calls).containsExactly(List.of("a#1", "b#2"), List.of("c# 1", "d#X"), List.of("e#x", "f"));
    }

    @Test
    void fewerResultsThanRecordsLeaveTheRestUnknown() {
        FakeProvider shortOfOne =
                new FakeProvider(records -> FakeProvider.each(records.subList(0, Math.min(1, records.size() - 1))));

        BatchResult<String> result = run(shortOfOne, standard().chunk(3), "a", "b", "c", "d");

        assertThat(states(result))
                .containsExactly(BatchState.SUCCEEDED, BatchState.UNKNOWN, BatchState.UNKNOWN, BatchState.UNKNOWN);
        assertThat(result.unknown().get(0).text()).contains("1 results for 3 records");
        assertThatThrownBy(result::orThrow)
                .isInstanceOfSatisfying(
                        PartialFailureException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void moreResultsThanRecordsLeaveAllUnknownAndTheBatchGoesOn() {
        FakeProvider surplus = new FakeProvider(records -> records.contains("b")
                ? List.of(FakeProvider.one("x"), FakeProvider.one("y"), FakeProvider.one("z"))
                : FakeProvider.each(records));

        BatchResult<String> result = run(surplus, standard().chunk(2), "a", "b", "c");

        assertThat(states(result)).containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN, BatchState.SUCCEEDED);
        assertThat(result.unknown()).allSatisfy(entry -> {
            assertThat(entry.failure()).isInstanceOf(SurplusResultsException.class);
            assertThat(entry.id()).isNull();
        });
    }

    @Test
    void aChunkThatIsRefusedWholeIsToldApartFromItsRecords() {
        ChannelKitException refusal = FakeProvider.failure(Outcome.REFUSED);
        BatchResult<String> result = run(failingOn("b", refusal), standard().chunk(2), "a", "b", "unfit", "d");

        assertThat(states(result))
                .containsExactly(
                        BatchState.CHUNK_FAILED, BatchState.CHUNK_FAILED, BatchState.INVALID, BatchState.SUCCEEDED);
        assertThat(result.entries().subList(0, 2)).allSatisfy(entry -> {
            assertThat(entry.failure()).isSameAs(refusal);
            assertThat(entry.code()).isNull();
            assertThat(entry.chunk()).isZero();
        });
    }

    @Test
    void aLostAnswerLeavesItsChunkUnknownAndIsNotSentAgain() {
        FakeProvider losing = failingOn("b", FakeProvider.failure(Outcome.UNKNOWN));
        BatchResult<String> result = run(losing, standard().chunk(2), "a", "b", "c");

        assertThat(states(result)).containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN, BatchState.SUCCEEDED);
        assertThat(losing.calls).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aSuccessThatCannotBeReadIsUnknownForEachRecord() {
        BatchResult<String> result = run(failingOn("a", FakeProvider.failure(Outcome.APPLIED)), standard(), "a", "b");

        assertThat(states(result)).containsOnly(BatchState.UNKNOWN);
    }

    @Test
    void aCallThatCannotBeSentEndsTheBatchWithTheRestNotSent() {
        ChannelKitException unsent = FakeProvider.failure(Outcome.NOT_SENT);
        FakeProvider down = failingOn("c", unsent);
        BatchResult<String> result = run(down, standard().chunk(2), "a", "b", "c", "d", "e", "f");

        assertThat(states(result))
                .containsExactly(
                        BatchState.SUCCEEDED,
                        BatchState.SUCCEEDED,
                        BatchState.NOT_SENT,
                        BatchState.NOT_SENT,
                        BatchState.NOT_SENT,
                        BatchState.NOT_SENT);
        assertThat(down.calls).hasSize(2);
        assertThat(result.notSent().get(0).failure()).isSameAs(unsent);
        assertThat(result.summary().stop()).contains(BatchStop.CALL_NOT_SENT);
        assertThat(result.isComplete()).isFalse();
        assertThatThrownBy(result::orThrow).hasMessageContaining("; a call failed: failed as NOT_SENT");
    }

    @Test
    void threeFailedChunksInARowEndTheBatch() {
        FakeProvider failing = new FakeProvider(records -> {
            if (records.get(0).startsWith("x")) {
                throw FakeProvider.failure(Outcome.UNKNOWN);
            }
            return records.get(0).startsWith("none") ? List.of() : FakeProvider.each(records);
        });

        BatchResult<String> result = run(failing, standard().chunk(1), "x1", "x2", "a", "x3", "none", "x4", "b", "c");

        assertThat(failing.calls).hasSize(6);
        assertThat(result.notSent()).extracting(BatchEntry::record).containsExactly("b", "c");
        assertThat(result.summary().stop()).contains(BatchStop.FAILED_CHUNKS);
    }

    @Test
    void aBatchMayBearMoreFailedChunksOrFewer() {
        FakeProvider failing = failingOn("", FakeProvider.failure(Outcome.REFUSED));

        assertThat(run(failing, standard().chunk(1).stopAfterFailedChunks(1), "a", "b", "c")
                        .notSent())
                .hasSize(2);
        assertThat(run(failing, standard().chunk(1).stopAfterFailedChunks(9), "a", "b", "c", "d", "e")
                        .notSent())
                .isEmpty();
    }

    @Test
    void stoppingOnFailureSendsNoFurtherCall() {
        BatchResult<String> result = run(provider, standard().chunk(2).stopOnFailure(), "a", "bad", "c");

        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.FAILED, BatchState.NOT_SENT);
        assertThat(result.summary().stop()).contains(BatchStop.FAILURE);
        assertThat(provider.calls).hasSize(1);
    }

    @Test
    void stoppingOnFailureSendsWhatStandsBeforeARecordThatMustNotBeSent() {
        BatchResult<String> result = run(provider, standard().stopOnFailure(), "a", "unfit", "c");

        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.INVALID, BatchState.NOT_SENT);
        assertThat(provider.calls).containsExactly(List.of("a"));
    }

    @Test
    void afterItsTimeNoCallIsSent() {
        FakeProvider slow = new FakeProvider(records -> {
            time.advance(Duration.ofSeconds(10));
            return FakeProvider.each(records);
        });

        BatchResult<String> result =
                run(slow, standard().chunk(1).stopAfter(Duration.ofSeconds(20)), "a", "b", "c", "d");

        assertThat(slow.calls).hasSize(2);
        assertThat(result.notSent()).extracting(BatchEntry::index).containsExactly(2L, 3L);
        assertThat(result.summary().stop()).contains(BatchStop.TIME);
    }

    @Test
    void anInterruptBetweenCallsLeavesTheRestNotSentAndItsFlagSet() {
        FakeProvider interrupting = new FakeProvider(records -> {
            Thread.currentThread().interrupt();
            return FakeProvider.each(records);
        });

        BatchResult<String> result = run(interrupting, standard().chunk(1), "a", "b");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.NOT_SENT);
        assertThat(result.summary().stop()).contains(BatchStop.INTERRUPTED);
    }

    @Test
    void aRecordThatMustNotBeSentIsToldAsThatThoughTheBatchHasEnded() {
        FakeProvider interrupting = new FakeProvider(records -> {
            Thread.currentThread().interrupt();
            return FakeProvider.each(records);
        });

        BatchResult<String> result = run(interrupting, standard().chunk(1).maxBytes(20), "a", "unfit", "c");
        BatchResult<String> later = run(provider, standard().chunk(2), "c", "unfit");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(states(result)).containsExactly(BatchState.SUCCEEDED, BatchState.INVALID, BatchState.NOT_SENT);
        assertThat(states(later)).containsExactly(BatchState.NOT_SENT, BatchState.INVALID);
    }

    @Test
    void aSourceThatBreaksLosesNothingOfWhatWasSent() {
        RuntimeException broken = new IllegalStateException("disk");
        Iterator<String> source = Stream.of("a", "bad", "c", "d")
                .peek(record -> {
                    if (record.equals("d")) {
                        throw broken;
                    }
                })
                .iterator();

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(provider, standard().chunk(2)).run(source));

        assertThat(thrown).hasCause(broken);
        assertThat(thrown.entries())
                .extracting(BatchEntry::state)
                .containsExactly(BatchState.SUCCEEDED, BatchState.FAILED, BatchState.NOT_SENT);
        assertThat(thrown.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aNullAmongTheRecordsBreaksTheBatchOff() {
        assertThatThrownBy(() -> run(provider, standard(), "a", null, "c"))
                .isInstanceOf(BatchAbortedException.class)
                .hasCauseInstanceOf(NullPointerException.class);
        assertThat(provider.calls).isEmpty();
    }

    @Test
    void aCallThatThrowsWhatIsNotOursLeavesItsChunkUnknown() {
        FakeProvider broken = failingOn("c", new IllegalStateException("the client is closed"));

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class, () -> run(broken, standard().chunk(2), "a", "b", "c", "d", "e"));

        assertThat(thrown.entries())
                .extracting(BatchEntry::state)
                .containsExactly(
                        BatchState.SUCCEEDED,
                        BatchState.SUCCEEDED,
                        BatchState.UNKNOWN,
                        BatchState.UNKNOWN,
                        BatchState.NOT_SENT);
    }

    @Test
    void entriesAreHandedOverWhenTheirChunkIsDone() {
        List<String> seen = new ArrayList<>();
        FakeProvider telling = new FakeProvider(records -> {
            seen.add("call " + records);
            return FakeProvider.each(records);
        });

        BatchSummary summary = batch(telling, standard().chunk(2))
                .forEach(List.of("a", "b", "bad").iterator(), entry -> seen.add(entry.record()));

        assertThat(seen).containsExactly("call [a, b]", "a", "b", "call [bad]", "bad");
        assertThat(summary.succeeded()).isEqualTo(2);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.total()).isEqualTo(3);
    }

    @Test
    void aSourceIsReadOneRecordAheadAtMost() {
        List<Integer> read = new ArrayList<>();
        List<Integer> readAtCall = new ArrayList<>();
        FakeProvider counting = new FakeProvider(records -> {
            readAtCall.add(read.size());
            return FakeProvider.each(records);
        });
        Iterator<String> source =
                IntStream.range(0, 6).peek(read::add).mapToObj(i -> "r" + i).iterator();

        batch(counting, standard().chunk(2)).run(source);

        assertThat(readAtCall).containsExactly(2, 4, 6);
    }

    @Test
    void aReceiverThatThrowsGetsTheRestOfItsChunkInTheException() {
        RuntimeException full = new IllegalStateException("full");

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(provider, standard().chunk(3))
                        .forEach(List.of("a", "b", "c", "d").iterator(), entry -> {
                            if (entry.record().equals("b")) {
                                throw full;
                            }
                        }));

        assertThat(thrown).hasCause(full);
        assertThat(thrown.entries()).extracting(BatchEntry::index).containsExactly(1L, 2L);
        assertThat(provider.calls).hasSize(1);
    }

    @Test
    void progressIsToldAfterEveryCallAndMayFail() {
        List<BatchProgress> told = new ArrayList<>();

        BatchResult<String> result = run(
                provider,
                standard().chunk(2).stopOnFailure().onProgress(progress -> {
                    told.add(progress);
                    throw new IllegalStateException("nobody listens");
                }),
                "a",
                "b",
                "bad",
                "d",
                "e");

        assertThat(told).containsExactly(new BatchProgress(1, 2, 0, 0, 0), new BatchProgress(2, 3, 1, 0, 0));
        assertThat(result.summary().notSent()).isEqualTo(1);
    }

    private static BatchOptions standard() {
        return BatchOptions.standard();
    }

    private Batch<String> batch(ChunkCall<String> call, BatchOptions options) {
        return new Batch<>(call, FakeProvider::form, options, 0, time);
    }

    private BatchResult<String> run(ChunkCall<String> call, BatchOptions options, String... records) {
        return batch(call, options).run(Arrays.asList(records).iterator());
    }

    private static List<BatchState> states(BatchResult<String> result) {
        return result.entries().stream().map(BatchEntry::state).toList();
    }

    /** Calls with a record that begins so fail with it. */
    private static FakeProvider failingOn(String start, RuntimeException failure) {
        return new FakeProvider(records -> {
            if (records.stream().anyMatch(record -> record.startsWith(start))) {
                throw failure;
            }
            return FakeProvider.each(records);
        });
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
