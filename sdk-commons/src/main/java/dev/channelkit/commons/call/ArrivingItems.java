package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.ArrivingList;
import dev.channelkit.commons.codec.ByteFeed;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.http.internal.BrokenStream;
import dev.channelkit.commons.http.internal.Doubt;
import dev.channelkit.commons.http.internal.WatchedBody;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.commons.stream.ItemStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items of an answer that is still arriving. What stands around them is kept, and read like any answer in the end: whatever would have ended the call
 * then ends the walk.
 */
final class ArrivingItems<T> implements ItemStream<T> {
    static final String REPEATABLE =
            "the call changed nothing: make it again, and pass over the items that have been handled";

    private final Received received;
    private final Codec<T> codec;
    private final EnvelopeReader envelope;
    private final BinaryAnswer bytes;
    private final ArrivingList<T> list;
    private final long mostHeld;
    // only the model around it knows how XML spells such a list
    private final boolean inside;
    private @Nullable Iterator<T> held;
    private @Nullable T next;
    private @Nullable RuntimeException failure;
    private boolean begun;
    private boolean ended;
    private long delivered;
    private int receivedBehind;
    private volatile boolean closed;

    private ArrivingItems(Received received, Envelope envelope, boolean inside, Codec<T> codec) {
        this.inside = inside;
        this.received = received;
        this.codec = codec;
        this.envelope = EnvelopeReader.of(envelope);
        mostHeld = received.response().body() instanceof WatchedBody body ? body.mostHeld() : Integer.MAX_VALUE;
        bytes = BinaryAnswer.ofItems(received, this::soFar);
        list = ArrivingList.of(
                new Feed(),
                this.envelope,
                envelope.payload().isEmpty() ? "" : envelope.payload().get(0),
                codec,
                received.options(),
                (int) Math.min(mostHeld, Integer.MAX_VALUE - 64));
    }

    /**
     * The items with the first at hand, or the end; what refuses the whole answer is thrown.
     *
     * @param pointer of the list; null where it is the operation's payload
     */
    static <T> Response<ItemStream<T>> open(Received received, @Nullable String pointer, Codec<T> codec) {
        if (received.isNone()) {
            return received.with(ItemStream.of(List.of()), 0);
        }
        Envelope declared = received.operation().envelope();
        Envelope envelope = pointer == null ? declared : declared.withPayload(pointer);
        ReportedFailure reported = envelope.failure();
        if (reported != null && envelope.payload().contains(reported.at())) {
            throw new IllegalStateException(
                    received.operation().id() + " tells its failure in its first item, and cannot be streamed");
        }
        ArrivingItems<T> items = new ArrivingItems<>(received, envelope, pointer != null, codec);
        items.fetch();
        return received.with(items, 0);
    }

    @Override
    public Iterator<T> iterator() {
        if (begun) {
            throw new IllegalStateException("the items can be walked once: make the call again");
        }
        begun = true;
        return new Walk();
    }

    @Override
    public long delivered() {
        return delivered;
    }

    @Override
    public long received() {
        return list.received() + receivedBehind;
    }

    @Override
    public <A> Optional<A> around(Codec<A> whole) {
        try {
            return Optional.ofNullable(EnvelopeReader.of(Envelope.NONE)
                    .value(list.around(), whole, quiet())
                    .value());
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** The same answer is read more than once, and drift is told once. */
    private ReadOptions quiet() {
        return ReadOptions.TOLERANT.names(received.options().names());
    }

    @Override
    public void close() {
        closed = true;
        bytes.close();
    }

    @Override
    public String toString() {
        return "ItemStream[" + received.operation().id() + ", " + delivered + " delivered]";
    }

    private String soFar() {
        return delivered == 1 ? "1 item" : delivered + " items";
    }

    /** Waits for the next item; whatever ends the walk gives the connection back. */
    private void fetch() {
        boolean fine = false;
        try {
            next = read();
            ended = next == null;
            fine = true;
        } catch (DriftException e) {
            throw end(received.drifted(e));
        } catch (MalformedInputException e) {
            throw end(received.unreadable(
                    "the answer cannot be read (" + e.getMessage() + ") after " + soFar(), REPEATABLE, e));
        } catch (ChannelKitException e) {
            throw end(e);
        } catch (RuntimeException e) {
            failure = e; // none of ours, such as a codec's of the caller: the item is gone, so nothing may follow
            throw e;
        } finally {
            if (!fine) {
                closed = true;
            }
            if (!fine || ended) {
                bytes.close();
            }
        }
    }

    private RuntimeException end(ChannelKitException e) {
        failure = Doubt.settle(e, received.progress());
        return failure;
    }

    private @Nullable T read() {
        if (held == null) {
            T item = list.next();
            if (item != null) {
                return item;
            }
            held = rest().iterator();
        }
        return held.hasNext() ? held.next() : null;
    }

    /** Judges the answer, all of which has come. What it holds yet is what it would not give item by item. */
    private List<T> rest() {
        Received around = received.with(list.around(), envelope);
        if (inside && around.isXml()) {
            throw around.unreadable(
                    "the answer came in XML, which is not read item by item",
                    "see what stands between that loses the Accept header, or read the answer as a whole",
                    null);
        }
        Response<List<T>> whole = Answer.list(codec).decode(around);
        if (list.isDenied()) {
            throw received.unreadable("the answer says both that the call failed and that it did not", null);
        }
        receivedBehind = whole.received();
        return whole.value();
    }

    private final class Feed implements ByteFeed {
        @Override
        public int read(byte[] into, int offset, int count) {
            return bytes.take(into, offset, count);
        }

        @Override
        public RuntimeException tooLarge(String what) {
            return new AnswerTooLargeException(
                    what + " of the answer is larger than " + mostHeld + " bytes, after " + soFar(),
                    received.progress().details().build(),
                    "ask for less at once, or raise maxAnswerBytes of the client",
                    null);
        }
    }

    private final class Walk implements Iterator<T> {
        @Override
        public boolean hasNext() {
            if (failure != null) {
                throw failure;
            }
            if (closed && !ended) {
                throw end(BrokenStream.closed(null, received.progress()));
            }
            if (next == null && !ended) {
                fetch();
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("the list has ended");
            }
            T item = next;
            next = null;
            delivered++;
            return item;
        }
    }
}
