package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A page that is asked for on the client's executor before the walk comes to it. */
final class PageFetch<T> {
    private final Operation operation;
    private final long position;
    private final long had;
    private final PageQuestions<T> questions;
    private final CompletableFuture<Page<T>> page = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<Page<T>> call;

    private PageFetch(Operation operation, long position, long had, PageQuestions<T> questions) {
        this.operation = operation;
        this.position = position;
        this.had = had;
        this.questions = questions;
    }

    /**
     * Asks for the page. Throws what keeps the call from being made.
     *
     * @param had how many items the walk will have had before it
     */
    static <T> PageFetch<T> start(PageSource<T> source, long position, long had) {
        PageFetch<T> fetch = new PageFetch<>(source.operation(), position, had, source.questions(position, had));
        fetch.ask();
        return fetch;
    }

    long position() {
        return position;
    }

    long had() {
        return had;
    }

    private void ask() {
        CompletableFuture<Page<T>> asked = questions.next().sendAsync();
        call = asked;
        if (page.isDone()) {
            asked.cancel(true); // while there was no call to cancel
        }
        CompletableFuture<Page<T>> unused = asked.whenComplete(this::heard);
    }

    private void heard(@Nullable Page<T> answer, @Nullable Throwable failure) {
        if (page.isDone()) {
            return;
        }
        try {
            if (failure != null || answer == null) {
                page.completeExceptionally(failure == null ? new IllegalStateException("no page") : failure);
                return;
            }
            Page<T> whole = questions.heard(answer);
            if (whole == null) {
                ask();
            } else {
                page.complete(whole);
            }
        } catch (RuntimeException | Error e) {
            page.completeExceptionally(e);
        }
    }

    /**
     * Waits for the page. Throws what asking for it threw.
     *
     * @throws CallCancelledException when the thread is interrupted meanwhile; the call is then cancelled
     */
    Page<T> await() {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException("a page ended in something unforeseen", e.getCause());
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited for a page",
                    Outcome.UNKNOWN,
                    CallDetails.of(operation).build(),
                    null,
                    e);
        }
    }

    /** Nobody wants the page any more: what is under way for it ends. */
    void cancel() {
        page.cancel(false);
        CompletableFuture<Page<T>> asked = call;
        if (asked != null) {
            asked.cancel(true);
        }
    }
}
