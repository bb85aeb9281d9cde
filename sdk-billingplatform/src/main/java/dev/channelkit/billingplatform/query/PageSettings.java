package dev.channelkit.billingplatform.query;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a query's pages are asked for.
 *
 * @param size rows a page; 0 for the spec's own
 * @param strict whether nothing at all is a refusal
 * @param sensitive whether no literal may stand in a URL
 */
record PageSettings(
        Walk walk,
        int size,
        boolean strict,
        boolean sensitive,
        @Nullable Duration timeout) {
    static final PageSettings STANDARD = new PageSettings(Walk.USUAL, 0, false, false, null);

    enum Walk {
        /** By key where that is possible and nothing is said of an order. */
        USUAL,
        KEY,
        NUMBER
    }

    PageSettings by(Walk value) {
        return new PageSettings(value, size, strict, sensitive, timeout);
    }

    PageSettings sized(int rows) {
        return new PageSettings(walk, rows, strict, sensitive, timeout);
    }

    PageSettings demanding() {
        return new PageSettings(walk, size, true, sensitive, timeout);
    }

    PageSettings inBody() {
        return new PageSettings(walk, size, strict, true, timeout);
    }

    PageSettings within(Duration value) {
        return new PageSettings(walk, size, strict, sensitive, Objects.requireNonNull(value, "timeout"));
    }
}
