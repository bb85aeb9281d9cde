package dev.channelkit.commons.page;

/**
 * Has a page of a list that comes in no order, and is sure that it is whole.
 *
 * <p>A full page may be any of the rows that are due, so it is asked for again up to a key among its own, until one is not full. A page that is not
 * full may have been cut by a cap, so it is asked whether there are rows behind it, unless it has so few of them, or fewer than this provider just
 * gave at once.
 */
final class ProvenPage<T> {
    private final PageSource<T> source;
    private final SqlWalk<T> walk;
    private final long position;
    private int most = SqlWalk.SURE;

    ProvenPage(PageSource<T> source, SqlWalk<T> walk, long position) {
        this.source = source;
        this.walk = walk;
        this.position = position;
    }

    /** The rows from the position on up to some key, all of them; the last page when there is no key above. */
    Page<T> get() {
        long highest = SqlWalk.HIGHEST;
        while (true) {
            Page<T> page = source.ask(position, highest, 0);
            walk.demandWithin(position, highest, page.items());
            if (isWhole(page.received(), highest)) {
                return page;
            }
            most = Math.max(most, page.received());
            highest = walk.below(position, highest, page.items(), highest == SqlWalk.HIGHEST);
        }
    }

    private boolean isWhole(int received, long highest) {
        if (received >= walk.size()) {
            return false;
        }
        return received < most || source.ask(position, highest, received).received() == 0;
    }
}
