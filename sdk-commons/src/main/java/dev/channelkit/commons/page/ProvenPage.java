package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Has a page of a list that comes in no order, and is sure that it is whole: the rows from a position on up to some key, all of them; the last page
 * when there is no key above.
 *
 * <p>A full page may be any of the rows that are due, so it is asked for again up to a key among its own, until one is not full. A page that is not
 * full may have been cut by a cap, so it is asked whether there are rows behind it, unless it has so few of them, or fewer than this provider just
 * gave at once.
 */
final class ProvenPage<T> implements PageQuestions<T> {
    private final PageSource<T> source;
    private final SqlWalk<T> walk;
    private final long position;
    private long highest = SqlWalk.HIGHEST;
    private int most = SqlWalk.SURE;
    private @Nullable Page<T> found;

    ProvenPage(PageSource<T> source, SqlWalk<T> walk, long position) {
        this.source = source;
        this.walk = walk;
        this.position = position;
    }

    @Override
    public Call<Page<T>> next() {
        return source.callFor(position, highest, found == null ? 0 : found.received());
    }

    @Override
    public @Nullable Page<T> heard(Page<T> answer) {
        if (found != null) {
            return answer.received() == 0 ? found : narrowed(found);
        }
        walk.demandWithin(position, highest, answer.items());
        if (answer.received() >= walk.size()) {
            return narrowed(answer);
        }
        if (answer.received() < most) {
            return answer;
        }
        found = answer;
        return null;
    }

    private @Nullable Page<T> narrowed(Page<T> page) {
        most = Math.max(most, page.received());
        highest = walk.below(position, highest, page.items(), highest == SqlWalk.HIGHEST);
        found = null;
        return null;
    }
}
