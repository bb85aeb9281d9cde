package dev.channelkit.commons.limit;

/**
 * What a {@link Window} comes to, in nanoseconds.
 *
 * @param usable requests in a window
 * @param length of the window
 * @param spread by how much requests' ways to the provider differ
 * @param fromAnswer whether only an answer starts the window of a request
 * @param climb from half of the rate to all of it, after a pause
 */
record Terms(int usable, long length, long spread, boolean fromAnswer, long climb, String name) {

    static Terms of(Window window) {
        return new Terms(
                window.usable(),
                window.length().toNanos(),
                window.spread().toNanos(),
                window.isCountedFromAnswer(),
                window.recovery().climb().toNanos(),
                window.toString());
    }

    /** The stricter of both in every respect. */
    Terms and(Terms other) {
        return new Terms(
                Math.min(usable, other.usable),
                Math.max(length, other.length),
                Math.max(spread, other.spread),
                fromAnswer || other.fromAnswer,
                Math.max(climb, other.climb),
                usable <= other.usable ? name : other.name);
    }

    /** When a request counts no more that had reached the provider at {@code moment}; the provider's clock may run slow by 100 ppm. */
    long windowAfter(long moment) {
        return moment + length + length / 10_000;
    }

    /** When a request counts no more that was sent at {@code stamp} and of which nothing else is known. */
    long windowAfterSending(long stamp) {
        return windowAfter(stamp + spread);
    }

    /** The share of the full rate at which requests may go {@code after} the end of a pause. */
    double rate(long after) {
        return after >= climb ? 1 : 0.5 + 0.5 * Math.max(0, after) / climb;
    }

    /** How long it takes, from {@code after} the end of a pause on, until {@code requests} more may go at the rate of the climb. */
    long timeFor(int requests, long after) {
        if (after >= climb) {
            return 0;
        }
        double growth = 0.25 / climb;
        double rate = rate(after);
        double full = (double) requests * length / usable;
        double time = (Math.sqrt(rate * rate + 4 * growth * full) - rate) / (2 * growth);
        return (long) Math.min(time, climb - after);
    }
}
