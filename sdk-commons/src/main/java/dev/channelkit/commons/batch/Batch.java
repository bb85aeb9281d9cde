package dev.channelkit.commons.batch;

import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes many records: takes them from their source chunk by chunk, sends each chunk in one call, in order, on the calling thread, and accounts for every record
 * exactly once and in order. Nothing is sent twice.
 *
 * <ul>
 *   <li>A record that must not be sent is an {@link BatchState#INVALID} entry; the others of its chunk go out without it. A source of any length
 *       cannot be checked before anything is sent.
 *   <li>Records of equal keys are never in one call: the second begins the next chunk.
 *   <li>Results are matched by order. Where there are fewer than records, the outcome of the rest is unknown; where there are more, that of all.
 *   <li>A chunk whose call fails does not end the batch, unless the options say so, the call could not be sent, or as many in a row have failed as
 *       the options bear.
 *   <li>Where the client is closed before the first call, that call's exception is thrown as it is; later on it ends the batch like any other that is none of
 *       ours, with what is left not sent.
 *   <li>Once the batch has ended, or the thread was interrupted, the rest of the source is read without being sent, so that nothing is passed over in silence.
 * </ul>
 *
 * @param <R> the type of the records
 */
public final class Batch<R> {
    private final ChunkCall<R> call;
    private final RecordForm<? super R> form;
    private final BatchOptions options;
    private final long bodyBytes;
    private final TimeSource time;

    /**
     * A batch, which may be run any number of times.
     *
     * @param call sends a chunk
     * @param form checks and measures a record
     * @param options how to go about it
     * @param bodyBytes how many bytes the body of a call takes besides its records
     * @param time the clock for {@link BatchOptions#stopAfter}
     */
    public Batch(ChunkCall<R> call, RecordForm<? super R> form, BatchOptions options, long bodyBytes, TimeSource time) {
        this.call = Objects.requireNonNull(call, "call");
        this.form = Objects.requireNonNull(form, "form");
        this.options = Objects.requireNonNull(options, "options");
        this.bodyBytes = bodyBytes;
        this.time = Objects.requireNonNull(time, "time");
    }

    /**
     * Sends the records and tells what became of each. All entries are held in memory.
     *
     * @throws BatchAbortedException when the source throws, or the call something that is no
     *     {@link dev.channelkit.commons.error.ChannelKitException}; it has the entries
     */
    public BatchResult<R> run(Iterator<? extends R> records) {
        List<BatchEntry<R>> entries = new ArrayList<>();
        BatchRun<R> run = run(records, entries::add);
        run.throwIfAborted(entries);
        return new BatchResult<>(entries, run.summary());
    }

    /**
     * Sends the records and hands over what became of each when its chunk is done, in order; no more than a chunk is held in memory.
     *
     * @param receiver told of every record, on the calling thread
     * @throws BatchAbortedException like {@link #run}, and when the receiver throws; it has the entries that the receiver did not get
     */
    public BatchSummary forEach(Iterator<? extends R> records, Consumer<? super BatchEntry<R>> receiver) {
        BatchRun<R> run = run(records, receiver);
        run.throwIfAborted(List.of());
        return run.summary();
    }

    private BatchRun<R> run(Iterator<? extends R> records, Consumer<? super BatchEntry<R>> receiver) {
        BatchSource<R> source = new BatchSource<>(records, form, options, bodyBytes);
        BatchRun<R> run = new BatchRun<>(call, source, receiver, options, time);
        run.toTheEnd();
        return run;
    }
}
