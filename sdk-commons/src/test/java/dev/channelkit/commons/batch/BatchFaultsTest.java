package dev.channelkit.commons.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.ClientClosedException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever breaks while records are on their way, what was sent is told, and as what it was. */
class BatchFaultsTest {
    private final FakeProvider provider = FakeProvider.taking();

    @Test
    void aRecordThatBreaksWhoLooksAtItLosesNothingOfWhatWasSent() {
        IllegalStateException broken = new IllegalStateException("a codec of the caller's own");
        RecordForm<String> breaking = record -> {
            if (record.equals("d")) {
                throw broken;
            }
            return FakeProvider.form(record);
        };

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(provider, breaking, BatchOptions.standard().chunk(2))
                        .run(List.of("a", "b", "c", "d", "e").iterator()));

        assertThat(thrown).hasCause(broken);
        assertThat(states(thrown.entries()))
                .containsExactly(BatchState.SUCCEEDED, BatchState.SUCCEEDED, BatchState.NOT_SENT, BatchState.NOT_SENT);
        assertThat(thrown.summary().notSent()).isEqualTo(2);
    }

    @Test
    void anErrorIsThrownAsItIsWithWhatWasSentBesideIt() {
        StackOverflowError deep = new StackOverflowError();
        Iterator<String> source = Stream.of("a", "b", "c")
                .peek(record -> {
                    if (record.equals("c")) {
                        throw deep;
                    }
                })
                .iterator();

        assertThatThrownBy(
                        () -> batch(provider, BatchOptions.standard().chunk(1)).run(source))
                .isSameAs(deep);

        BatchAbortedException beside = (BatchAbortedException) deep.getSuppressed()[0];
        assertThat(states(beside.entries())).containsExactly(BatchState.SUCCEEDED, BatchState.SUCCEEDED);
        assertThat(beside.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anErrorOfTheCallLeavesItsChunkUnknownAndReadsNoFurther() {
        AssertionError broken = new AssertionError();
        List<String> read = new ArrayList<>();
        Iterator<String> source = Stream.of("a", "b", "c").peek(read::add).iterator();
        FakeProvider breaking = new FakeProvider(records -> {
            throw broken;
        });

        assertThatThrownBy(
                        () -> batch(breaking, BatchOptions.standard().chunk(1)).run(source))
                .isSameAs(broken);

        BatchAbortedException beside = (BatchAbortedException) broken.getSuppressed()[0];
        assertThat(states(beside.entries())).containsExactly(BatchState.UNKNOWN);
        assertThat(read).containsExactly("a");
    }

    @Test
    void anErrorOfTheListenerLosesNoEntry() {
        AssertionError broken = new AssertionError();
        BatchOptions options = BatchOptions.standard().chunk(2).onProgress(progress -> {
            throw broken;
        });

        assertThatThrownBy(() ->
                        batch(provider, options).run(List.of("a", "b", "c").iterator()))
                .isSameAs(broken);

        BatchAbortedException beside = (BatchAbortedException) broken.getSuppressed()[0];
        assertThat(states(beside.entries())).containsExactly(BatchState.SUCCEEDED, BatchState.SUCCEEDED);
    }

    @Test
    void aClientThatWasClosedBeforeIsToldAsOfOneCall() {
        ClientClosedException closed = new ClientClosedException();
        List<BatchEntry<String>> told = new ArrayList<>();

        assertThatThrownBy(() -> batch(closedAfter(0, closed), BatchOptions.standard())
                        .run(List.of("a", "b").iterator()))
                .isSameAs(closed);
        assertThatThrownBy(() -> batch(closedAfter(0, closed), BatchOptions.standard())
                        .forEach(List.of("a", "b").iterator(), told::add))
                .isSameAs(closed);
        assertThat(told).isEmpty();
    }

    @Test
    void aClientThatIsClosedMeanwhileLeavesTheRestNotSent() {
        ClientClosedException closed = new ClientClosedException();

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(closedAfter(1, closed), BatchOptions.standard().chunk(2))
                        .run(List.of("a", "b", "c", "unfit", "d").iterator()));

        assertThat(thrown).hasCause(closed);
        assertThat(states(thrown.entries()))
                .containsExactly(
                        BatchState.SUCCEEDED,
                        BatchState.SUCCEEDED,
                        BatchState.NOT_SENT,
                        BatchState.INVALID,
                        BatchState.NOT_SENT);
        assertThat(thrown.summary().chunks()).isEqualTo(1);
        assertThat(thrown.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void answersThatTellNothingOfAnyRecordEndTheBatchLikeFailedCalls() {
        FakeProvider mute = new FakeProvider(records -> records.stream()
                .map(record -> record.equals("told") ? FakeProvider.one(record) : RecordResult.unclear("nothing"))
                .toList());

        BatchResult<String> result = batch(mute, BatchOptions.standard().chunk(2))
                .run(List.of("a", "b", "c", "told", "e", "f", "g", "h", "i", "j", "k")
                        .iterator());

        assertThat(mute.calls).hasSize(5);
        assertThat(result.summary().unknown()).isEqualTo(9);
        assertThat(result.notSent()).extracting(BatchEntry::record).containsExactly("k");
        assertThat(result.summary().stop()).contains(BatchStop.FAILED_CHUNKS);
    }

    @Test
    void aReceiverThatThrowsIsToldNothingMoreButWhatWasReadIsAccountedFor() {
        List<String> told = new ArrayList<>();

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(provider, BatchOptions.standard())
                        .forEach(List.of("a#1", "b#2", "c#2", "d").iterator(), entry -> {
                            told.add(entry.record());
                            throw new IllegalStateException("full");
                        }));

        assertThat(told).containsExactly("a#1");
        assertThat(thrown.entries()).extracting(BatchEntry::index).containsExactly(0L, 1L, 2L);
        assertThat(states(thrown.entries()))
                .containsExactly(BatchState.SUCCEEDED, BatchState.SUCCEEDED, BatchState.NOT_SENT);
        assertThat(thrown.summary().total()).isEqualTo(3);
    }

    @Test
    void whatBrokeFirstIsToldThoughTheReceiverBreaksAfterIt() {
        IllegalStateException first = new IllegalStateException("a call that broke");
        FakeProvider breaking = new FakeProvider(records -> {
            throw first;
        });

        BatchAbortedException thrown = catchThrowableOfType(
                BatchAbortedException.class,
                () -> batch(breaking, BatchOptions.standard())
                        .forEach(List.of("a", "b").iterator(), entry -> {
                            throw new IllegalStateException("full");
                        }));

        assertThat(thrown).hasCause(first);
        assertThat(states(thrown.entries())).containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN);
    }

    @Test
    void aCallThatAnInterruptKeptFromGoingOutEndsTheBatchAsThat() {
        FakeProvider interrupted = new FakeProvider(records -> {
            Thread.currentThread().interrupt();
            throw FakeProvider.failure(Outcome.NOT_SENT);
        });

        BatchResult<String> result = batch(interrupted, BatchOptions.standard().chunk(1))
                .run(List.of("a", "b").iterator());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(states(result.entries())).containsExactly(BatchState.NOT_SENT, BatchState.NOT_SENT);
        assertThat(result.summary().stop()).contains(BatchStop.INTERRUPTED);
    }

    @Test
    void partialFailureNamesTheFirstFewAndKeepsLongCodesShort() {
        FakeProvider wordy = new FakeProvider(records -> records.stream()
                .map(record -> RecordResult.failed(null, "X\n" + "y".repeat(100), "t", "Name"))
                .toList());
        BatchResult<String> result = batch(wordy, BatchOptions.standard())
                .run(List.of("a", "unfit", "c", "d").iterator());

        PartialFailureException thrown = catchThrowableOfType(PartialFailureException.class, result::orThrow);

        assertThat(thrown)
                .hasMessageContaining("the first are record 0 (FAILED, code X yyy")
                .hasMessageContaining("…, field Name), record 1 (INVALID, field Key), record 2 (FAILED")
                .hasMessageNotContainingAny("record 3", "\n", "y".repeat(60));
    }

    @Test
    void aBatchWhoseLastRecordFailsHasNotEndedEarly() {
        BatchResult<String> result = batch(
                        provider, BatchOptions.standard().chunk(1).stopOnFailure())
                .run(List.of("a", "bad").iterator());

        assertThat(result.summary().stop()).isEmpty();
        assertThat(result.failed()).hasSize(1);
    }

    private static FakeProvider closedAfter(int calls, ClientClosedException closed) {
        List<Integer> made = new ArrayList<>();
        return new FakeProvider(records -> {
            if (made.size() == calls) {
                throw closed;
            }
            made.add(0);
            return FakeProvider.each(records);
        });
    }

    private static Batch<String> batch(FakeProvider provider, BatchOptions options) {
        return batch(provider, FakeProvider::form, options);
    }

    private static Batch<String> batch(FakeProvider provider, RecordForm<String> form, BatchOptions options) {
        return new Batch<>(provider, form, options, 0, TimeSource.system());
    }

    private static List<BatchState> states(List<? extends BatchEntry<?>> entries) {
        List<BatchState> states = new ArrayList<>();
        entries.forEach(entry -> states.add(entry.state()));
        return states;
    }
}
