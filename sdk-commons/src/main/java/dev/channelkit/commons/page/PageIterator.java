package dev.channelkit.commons.page;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the pages of a list; moves on only after a page has been had. */
final class PageIterator<T> implements Walk<Page<T>> {
    private final PageSource<T> source;
    private final ReadAhead<T> pages;
    private final Repetition repetition = new Repetition();
    private final Consumer<PageShift> onShift;
    private long position;
    private long had;
    private boolean ended;
    private OptionalLong told = OptionalLong.empty();
    private @Nullable Page<T> fetched;

    /** @param ahead how many pages are asked for before they are needed */
    PageIterator(PageSource<T> source, long start, Consumer<PageShift> onShift, int ahead) {
        this.source = source;
        this.pages = new ReadAhead<>(source, ahead);
        this.position = start;
        this.had = source.hadBefore(start);
        this.onShift = onShift;
    }

    @Override
    public boolean hasNext() {
        if (fetched == null && !ended) {
            try {
                fetch();
            } catch (RuntimeException | Error e) {
                pages.drop(); // who gives the walk up now leaves no call behind
                throw e;
            }
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

    private void fetch() {
        Page<T> page = ask();
        while (isGap(page)) {
            notTheSame(page);
            position++;
            page = ask();
        }
        Optional<PageCursor> next = page.next();
        if (page.received() == 0 && next.isEmpty()) {
            close();
            return;
        }
        notTheSame(page);
        had = had == PageSource.UNKNOWN ? had : had + page.received();
        if (next.isEmpty()) {
            close();
        } else {
            position = next.get().position();
        }
        fetched = page; // from here on it is not lost, whatever becomes of those ahead
        if (next.isPresent()) {
            pages.expect(page, position, had);
        }
    }

    private Page<T> ask() {
        Page<T> page = pages.pageAt(position, had);
        OptionalLong now = page.totalPages();
        if (now.isPresent()) {
            OptionalLong before = told;
            told = now; // also when the listener throws: it has been told
            if (before.isPresent() && before.getAsLong() != now.getAsLong()) {
                onShift.accept(new PageShift(before.getAsLong(), now.getAsLong()));
            }
        }
        return page;
    }

    private void notTheSame(Page<T> page) {
        if (repetition.isRepeated(page)) {
            throw new RepeatedPageException(source.operation(), position);
        }
        repetition.saw(page);
    }

    @Override
    public void close() {
        ended = true;
        fetched = null;
        pages.drop();
    }

    /** Whether it is an empty page that does not say how many there are, before the end that an earlier one told. */
    private boolean isGap(Page<T> page) {
        return page.received() == 0
                && page.next().isEmpty()
                && page.totalPages().isEmpty()
                && told.isPresent()
                && source.pagesUpTo(position) < told.getAsLong();
    }
}
