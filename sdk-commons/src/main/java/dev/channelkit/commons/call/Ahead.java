package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads that are made a few ahead of whoever takes their answers, which come in the order of what they are about. For one thread. What
 * fails is thrown in its turn, and asked for again the next time; those behind it go on meanwhile.
 *
 * @param <K> what a read is about
 * @param <V> what it gives
 */
public final class Ahead<K, V> implements Iterator<Ahead.Answer<K, V>>, AutoCloseable {
    private final Iterator<? extends K> about;
    private final int atOnce;
    private final Function<? super K, Call<V>> call;
    private final Deque<Asked<K, V>> asked = new ArrayDeque<>();
    private boolean closed;

    /**
     * Nothing is read before somebody asks.
     *
     * @param about what is read about, asked for as it is needed
     * @param atOnce how many reads are under way at most; 1 at least
     * @param call the read
     */
    public Ahead(Iterator<? extends K> about, int atOnce, Function<? super K, Call<V>> call) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one at a time: " + atOnce);
        }
        this.about = about;
        this.atOnce = atOnce;
        this.call = call;
    }

    /** An answer, with what it is about. */
    public record Answer<K, V>(K about, V value) {}

    /** A read that is under way, or has to be made again. */
    private static final class Asked<K, V> {
        private final K about;
        private @Nullable CompletableFuture<V> answer;

        Asked(K about) {
            this.about = about;
        }
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            return false;
        }
        while (asked.size() < atOnce && about.hasNext()) {
            Asked<K, V> more = new Asked<>(about.next());
            asked.add(more);
            answer(more);
        }
        return !asked.isEmpty();
    }

    /**
     * The next answer, waited for where needed.
     *
     * @throws CallCancelledException when the thread is interrupted meanwhile; what is under way is cancelled
     */
    @Override
    public Answer<K, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is nothing more to read");
        }
        Asked<K, V> first = asked.element();
        V value = await(first);
        asked.remove();
        return new Answer<>(first.about, value);
    }

    private CompletableFuture<V> answer(Asked<K, V> read) {
        CompletableFuture<V> answer = read.answer;
        if (answer == null) {
            answer = call.apply(read.about).sendAsync();
            read.answer = answer;
        }
        return answer;
    }

    private V await(Asked<K, V> first) {
        try {
            return answer(first).get();
        } catch (ExecutionException e) {
            first.answer = null;
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a read ended in something unforeseen", e.getCause());
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (CancellationException e) {
            first.answer = null;
            throw interrupted(e);
        }
    }

    private static CallCancelledException interrupted(Exception e) {
        return new CallCancelledException(
                "the thread was interrupted while it waited for answers", Outcome.UNKNOWN, CallDetails.none(), null, e);
    }

    private void cancel() {
        for (Asked<K, V> each : asked) {
            if (each.answer != null) {
                each.answer.cancel(true);
                each.answer = null;
            }
        }
    }

    /** Cancels what is under way; nothing more is read. */
    @Override
    public void close() {
        closed = true;
        cancel();
        asked.clear();
    }
}
