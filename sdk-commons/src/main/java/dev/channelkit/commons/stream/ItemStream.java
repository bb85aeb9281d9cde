package dev.channelkit.commons.stream;

import dev.channelkit.commons.codec.Codec;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The items of a list while it arrives: the first is handed over before the last has been sent, and one at a time is in memory. Walk it once, and
 * close it: until it is closed or walked to its end it holds a connection and its place among the client's limits. One that is forgotten is closed
 * when the garbage collector finds it, with a warning.
 *
 * <p><b>It never ends early.</b> What breaks off, cannot be read, or says behind its items that the call failed, ends the walk in the exception that the
 * whole answer would end the call in, and never in {@code hasNext()} being false; asked again, it throws that again. What was handed over
 * before stays as it was: calls that are streamed change nothing at the provider, so the call may be made anew, passing over what has been
 * handled. The exception says how many items there had been.
 *
 * <ul>
 *   <li><b>Repeating.</b> A call is repeated by the client until the first bytes of a success are there; after that it is not.
 *   <li><b>Time.</b> The time for the whole call ends where this is handed over, with the first item at hand. From there on only silence is
 *       bounded, by the answer timeout of the call: each wait for more may take that long. An interrupt of the walking thread ends a wait.
 *   <li><b>Memory.</b> An item, and what stands around the list, may each have as many bytes as the client holds of one answer, 64 MiB unless set
 *       otherwise; beyond that it is {@link dev.channelkit.commons.error.AnswerTooLargeException}. The number of items has no bound. An
 *       answer in XML is held whole, and has that bound as a whole.
 *   <li><b>Threads.</b> One thread walks. Any may close, which ends the walk in {@link dev.channelkit.commons.error.CallCancelledException}.
 * </ul>
 */
public interface ItemStream<T> extends Iterable<T>, AutoCloseable {

    /**
     * The walk. Each step throws what the call would, {@link dev.channelkit.commons.error.ChannelKitException}s.
     *
     * @throws IllegalStateException the second time: what has been handed over is gone
     */
    @Override
    Iterator<T> iterator();

    /** Like {@link #iterator}, and as much for one pass; sequential. Closing it closes this. */
    default Stream<T> stream() {
        Spliterator<T> items =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.NONNULL | Spliterator.ORDERED);
        return StreamSupport.stream(items, false).onClose(this::close);
    }

    /** How many items have been handed over. */
    long delivered();

    /** How many items have come: those delivered, one that is at hand, and those that were left out because they are of another type. */
    long received();

    /**
     * What stands around the list, such as a report's currencies, as far as it has come: all of it once the walk has ended. The list itself is empty
     * there.
     *
     * @param codec of what the answer is as a whole
     * @return empty where nothing readable has come so far
     */
    <A> Optional<A> around(Codec<A> codec);

    /**
     * The same items, each made into something else when it is handed over; closing one closes the other. An item whose change throws is not lost: the walk
     * gives it to change again when it is asked again.
     */
    default <R> ItemStream<R> map(Function<? super T, ? extends R> change) {
        return new ChangedItems<>(this, change);
    }

    /** Ends the walk and gives the connection back. Closing again does nothing. */
    @Override
    void close();

    /** Items that are at hand: for tests of code that takes a stream. */
    static <T> ItemStream<T> of(Iterable<? extends T> items) {
        return new ItemsAtHand<>(items.iterator());
    }
}
