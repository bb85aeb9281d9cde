package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallRejectedException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.RetryRule;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The pages of a walk, some of them asked for before it comes to them. For one thread.
 *
 * <p>The next page is asked for as soon as it is known where it starts. Those behind it are guessed to be as full as the last one, and only after a full one, or
 * as far as the answer tells that there are pages. A guess that was wrong is dropped, and the page that is due is asked for in its place; so the walk decides
 * where pages start and where they end, and this does not.
 */
final class ReadAhead<T> {
    private final PageSource<T> source;
    private final int most;
    private final Deque<PageFetch<T>> fetches = new ArrayDeque<>();

    /** @param most how many pages are asked for before they are needed; 0 for none */
    ReadAhead(PageSource<T> source, int most) {
        this.source = source;
        // what nobody may need in the end must do no harm
        this.most = source.operation().retry() == RetryRule.SAFE ? most : 0;
    }

    /**
     * The page that the walk has come to. Throws what asking for it throws, also where that was before it was needed.
     *
     * @param had how many items the walk has had before it
     */
    Page<T> pageAt(long position, long had) {
        PageFetch<T> fetch = fetches.poll();
        if (fetch != null && isFor(fetch, position, had)) {
            try {
                return fetch.await();
            } catch (CallRejectedException e) {
                // the executor has no room: it is asked for here
            }
        } else if (fetch != null) {
            fetch.cancel();
        }
        drop();
        return source.pageAt(position, had);
    }

    /**
     * The walk will come to the page at this position next.
     *
     * @param last the page that it has now
     */
    void expect(Page<T> last, long position, long had) {
        PageFetch<T> first = fetches.peek();
        if (first != null && !isFor(first, position, had)) {
            drop();
        }
        boolean asked = fetches.size() < most && (!fetches.isEmpty() || ask(position, had));
        while (asked && fetches.size() < most) {
            PageFetch<T> tail = fetches.getLast();
            long guessed = source.likelyAfter(tail.position(), last.received());
            long hadThen = tail.had() == PageSource.UNKNOWN ? tail.had() : tail.had() + last.received();
            asked = guessed != PageSource.UNKNOWN && isLikely(last, guessed, hadThen) && ask(guessed, hadThen);
        }
    }

    private boolean ask(long position, long had) {
        try {
            return fetches.add(PageFetch.start(source, position, had));
        } catch (RuntimeException e) {
            return false; // it will be thrown again where the walk comes to the page, if it does
        }
    }

    private boolean isFor(PageFetch<T> fetch, long position, long had) {
        return fetch.position() == position && (fetch.had() == had || !isCounted());
    }

    /** Whether the number of items before a page has a say in whether it is the last. */
    private boolean isCounted() {
        return source.operation().paging().totalItems() != null;
    }

    /** Whether there may well be a page at that position, behind so many items, by what one before it says. */
    private boolean isLikely(Page<T> before, long position, long had) {
        if (before.totalPages().isPresent()) {
            return source.pagesUpTo(position) <= before.totalPages().getAsLong();
        }
        boolean behindAll = before.totalItems().isPresent()
                && had != PageSource.UNKNOWN
                && had >= before.totalItems().getAsLong();
        return !behindAll && isFull(before);
    }

    /** Only some lists refuse a size that is none before they ask; of a page that has come, it must not lose the items. */
    private boolean isFull(Page<T> page) {
        try {
            return page.received() >= source.fullPage();
        } catch (InvalidRequestException e) {
            return false;
        }
    }

    /** What was asked for will not be needed. */
    void drop() {
        fetches.forEach(PageFetch::cancel);
        fetches.clear();
    }
}
