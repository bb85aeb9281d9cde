package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.ChannelKitException;
import org.jspecify.annotations.Nullable;

/**
 * One record of a batch and what became of it. Immutable.
 *
 * @param <R> the type of the records
 */
public final class BatchEntry<R> {
    /** The chunk of a record that was in none. */
    public static final int NO_CHUNK = -1;

    private final long index;
    private final R record;
    private final int chunk;
    private final BatchState state;
    private final @Nullable RecordResult result;
    private final @Nullable String problem;
    private final @Nullable String field;
    private final @Nullable ChannelKitException failure;

    private BatchEntry(
            long index,
            R record,
            int chunk,
            BatchState state,
            @Nullable RecordResult result,
            @Nullable String problem,
            @Nullable String field,
            @Nullable ChannelKitException failure) {
        this.index = index;
        this.record = record;
        this.chunk = chunk;
        this.state = state;
        this.result = result;
        this.problem = problem;
        this.field = field;
        this.failure = failure;
    }

    static <R> BatchEntry<R> answered(long index, R record, int chunk, RecordResult result) {
        return new BatchEntry<>(index, record, chunk, result.state(), result, result.text(), result.field(), null);
    }

    static <R> BatchEntry<R> invalid(long index, R record, String problem, @Nullable String field) {
        return new BatchEntry<>(index, record, NO_CHUNK, BatchState.INVALID, null, problem, field, null);
    }

    static <R> BatchEntry<R> ofChunk(
            long index, R record, int chunk, BatchState state, @Nullable ChannelKitException failure) {
        return new BatchEntry<>(
                index, record, chunk, state, null, failure == null ? null : failure.what(), null, failure);
    }

    static <R> BatchEntry<R> notSent(long index, R record) {
        return new BatchEntry<>(index, record, NO_CHUNK, BatchState.NOT_SENT, null, null, null, null);
    }

    /** The place of the record in the whole batch, from 0. */
    public long index() {
        return index;
    }

    /** The record as it was given. */
    public R record() {
        return record;
    }

    public BatchState state() {
        return state;
    }

    /** The provider's id of the record; null when it did not say. That there is one does not mean that the record was taken. */
    public @Nullable String id() {
        return result == null ? null : result.id();
    }

    /** Whether the record is new at the provider; null when it did not say, as only upserts do. */
    public @Nullable Boolean created() {
        return result == null ? null : result.created();
    }

    /** The provider's code of what went wrong with this record; null without one. */
    public @Nullable String code() {
        return result == null ? null : result.code();
    }

    /** What went wrong, in the provider's words or in ours; null when nothing did, or nothing is said. */
    public @Nullable String text() {
        return problem;
    }

    /** The field that is wrong; null when nothing is said. */
    public @Nullable String field() {
        return field;
    }

    /** The number of the call that carried the record, from 0; {@link #NO_CHUNK} when none did. */
    public int chunk() {
        return chunk;
    }

    /** What the whole call failed with; null when the record's state is its own. All entries of the call have the same one. */
    public @Nullable ChannelKitException failure() {
        return failure;
    }

    /** Where it stands and what became of it; neither record nor text, which may quote it. */
    @Override
    public String toString() {
        return "BatchEntry[" + index + " " + state + (code() == null ? "" : ", code " + code())
                + (field == null ? "" : ", " + field) + "]";
    }
}
