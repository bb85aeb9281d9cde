package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;

/** A limit of a kind that a server has one of, whatever number a client sets. */
sealed interface SharedRule extends LimitRule {

    /** Makes {@code limit}, which a rule of the same kind made, as strict as this rule; it is never made looser. */
    void tighten(Limit limit);

    /** What tells kinds apart that are of one class; equal rules of one class are of one kind unless they say otherwise. */
    default Object kind() {
        return getClass();
    }

    /** So many on the wire at once. */
    record AtOnce(int calls) implements SharedRule {
        public AtOnce {
            ConcurrencyLimit.check(calls);
        }

        @Override
        public String name() {
            return calls + " at once";
        }

        @Override
        public Limit create(TimeSource time) {
            return ConcurrencyLimit.of(calls, time);
        }

        @Override
        public void tighten(Limit limit) {
            ((ConcurrencyLimit) limit).tighten(calls);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** So many a second. */
    record PerSecond(int requests) implements SharedRule {
        public PerSecond {
            RateLimit.check(requests);
        }

        @Override
        public String name() {
            return requests + " per second";
        }

        @Override
        public Limit create(TimeSource time) {
            return RateLimit.perSecond(requests, time);
        }

        @Override
        public void tighten(Limit limit) {
            ((RateLimit) limit).tighten(requests);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** So many in any stretch of time of one length. */
    record InWindow(Window window) implements SharedRule {

        @Override
        public String name() {
            return window.toString();
        }

        @Override
        public Object kind() {
            return window.length();
        }

        @Override
        public Limit create(TimeSource time) {
            return WindowLimit.of(window, time);
        }

        @Override
        public void tighten(Limit limit) {
            ((WindowLimit) limit).tighten(window);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
