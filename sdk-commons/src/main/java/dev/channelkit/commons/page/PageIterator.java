package dev.channelkit.commons.page;

import dev.channelkit.commons.page.Pages.PageSource;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the pages of a list; moves on only after a page has been had. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageSource<T> source;
    private final Repetition repetition = new Repetition();
    private final Consumer<PageShift> onShift;
    private OptionalLong pages = OptionalLong.empty();
    private long position;
    private long had;
    private boolean ended;
    private @Nullable Page<T> fetched;

    PageIterator(PageSource<T> source, long start, Consumer<PageShift> onShift) {
        this.source = source;
        this.position = start;
        this.onShift = onShift;
        this.had = source.hadBefore(start);
    }

    @Override
    public boolean hasNext() {
        if (fetched == null && !ended) {
            fetch();
        }
        return fetched != null;
    }

    @Override
    public Page<T> next() {
        if (!hasNext() || fetched == null) {
            throw new NoSuchElementException("the list has ended");
        }
        Page<T> page = fetched;
        fetched = null;
        return page;
    }

    private void watch(OptionalLong now) {
        OptionalLong before = pages;
        pages = now; // also when the listener throws: it has been told
        if (before.isPresent() && now.isPresent() && before.getAsLong() != now.getAsLong()) {
            onShift.accept(new PageShift(before.getAsLong(), now.getAsLong()));
        }
    }

    private void fetch() {
        Page<T> page = source.callAt(position, had).send();
        watch(page.totalPages());
        Optional<PageCursor> next = page.next();
        if (page.received() == 0 && next.isEmpty()) {
            ended = true;
            return;
        }
        if (repetition.isRepeated(page)) {
            throw new RepeatedPageException(source.operation(), position);
        }
        repetition.saw(page);
        had = had == PageSource.UNKNOWN ? had : had + page.received();
        ended = next.isEmpty();
        position = next.map(PageCursor::position).orElse(position);
        fetched = page;
    }
}
