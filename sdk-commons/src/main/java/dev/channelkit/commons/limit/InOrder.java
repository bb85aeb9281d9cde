package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several limits as one: all must agree, asked in order; when one fails, the places already taken are given back. */
final class InOrder implements Limit {
    private final List<Limit> limits;

    InOrder(List<Limit> limits) {
        this.limits = List.copyOf(limits);
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        Together taken = new Together();
        boolean all = false;
        try {
            for (Limit limit : limits) {
                taken.add(limit.reserve(patience));
            }
            all = true;
            return taken;
        } finally {
            if (!all) {
                taken.close();
            }
        }
    }

    @Override
    public Lease pass() {
        Together taken = new Together();
        limits.forEach(limit -> taken.add(limit.pass()));
        return taken;
    }

    /** The places of one request, given back in reverse order. */
    private static final class Together implements Lease {
        private final Deque<Lease> leases = new ArrayDeque<>();

        void add(Lease lease) {
            leases.addFirst(lease);
        }

        @Override
        public void sent(long bodyBytes) {
            leases.forEach(lease -> lease.sent(bodyBytes));
        }

        @Override
        public void answered() {
            leases.forEach(Lease::answered);
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            leases.forEach(lease -> lease.refused(retryAfter));
        }

        @Override
        public void close() {
            closeAll(leases.iterator());
        }

        /** All of them, also when one throws. */
        private static void closeAll(Iterator<Lease> rest) {
            if (rest.hasNext()) {
                try {
                    rest.next().close();
                } finally {
                    closeAll(rest);
                }
            }
        }
    }
}
