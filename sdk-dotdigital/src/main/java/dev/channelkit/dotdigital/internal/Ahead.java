package dev.channelkit.dotdigital.internal;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads that are made a few ahead of whoever takes their answers, which come in the order of what they are about. For one thread. The first
 * that fails ends it: those under way are cancelled, and the failure is thrown, whenever it is asked again.
 *
 * @param <K> what a read is about
 * @param <V> what it gives
 */
public final class Ahead<K, V> implements Iterator<Ahead.Answer<K, V>>, AutoCloseable {
    /** An answer, with what it is about. */
    public record Answer<K, V>(K about, V value) {}

    private record UnderWay<K, V>(K about, CompletableFuture<V> future) {}

    private final Iterator<? extends K> about;
    private final int atOnce;
    private final Function<? super K, Call<V>> call;
    private final Deque<UnderWay<K, V>> underWay = new ArrayDeque<>();
    private @Nullable RuntimeException failure;
    private boolean closed;

    /** @param atOnce how many are under way at most; 1 at least */
    public Ahead(Iterator<? extends K> about, int atOnce, Function<? super K, Call<V>> call) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one at a time: " + atOnce);
        }
        this.about = about;
        this.atOnce = atOnce;
        this.call = call;
    }

    @Override
    public boolean hasNext() {
        if (failure != null) {
            throw failure;
        }
        if (closed) {
            return false;
        }
        try {
            while (underWay.size() < atOnce && about.hasNext()) {
                K next = about.next();
                underWay.add(new UnderWay<>(next, call.apply(next).sendAsync()));
            }
        } catch (RuntimeException e) {
            throw ended(e);
        }
        return !underWay.isEmpty();
    }

    @Override
    public Answer<K, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        UnderWay<K, V> first = underWay.element();
        try {
            V value = first.future().get();
            underWay.remove();
            return new Answer<>(first.about(), value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(new CallCancelledException(
                    "the thread was interrupted while it waited for answers",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    null,
                    e));
        } catch (ExecutionException e) {
            throw ended(
                    e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException("a read broke off", e.getCause()));
        }
    }

    private RuntimeException ended(RuntimeException e) {
        failure = e;
        close();
        return e;
    }

    /** Cancels what is under way; nothing more is read. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(one -> one.future().cancel(true));
        underWay.clear();
    }
}
