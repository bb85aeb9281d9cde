package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several limits as one: all must agree, asked in order; when one fails, the places already taken are given back. */
final class InOrder implements Limit {
    private final Limit[] limits;

    InOrder(List<Limit> limits) {
        this.limits = limits.toArray(Limit[]::new);
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        Together taken = new Together(limits.length);
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
        Together taken = new Together(limits.length);
        for (Limit limit : limits) {
            taken.add(limit.pass());
        }
        return taken;
    }

    /** The places of one request, told and given back in reverse order. */
    private static final class Together implements Lease {
        private final Lease[] leases;
        private int count;

        Together(int most) {
            leases = new Lease[most];
        }

        void add(Lease lease) {
            leases[count++] = lease;
        }

        @Override
        public void sent(long bodyBytes) {
            for (int i = count - 1; i >= 0; i--) {
                leases[i].sent(bodyBytes);
            }
        }

        @Override
        public void answered() {
            for (int i = count - 1; i >= 0; i--) {
                leases[i].answered();
            }
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            for (int i = count - 1; i >= 0; i--) {
                leases[i].refused(retryAfter);
            }
        }

        @Override
        public void close() {
            close(count - 1);
        }

        /** This one and those before it, also when one throws. */
        private void close(int last) {
            if (last >= 0) {
                try {
                    leases[last].close();
                } finally {
                    close(last - 1);
                }
            }
        }
    }
}
