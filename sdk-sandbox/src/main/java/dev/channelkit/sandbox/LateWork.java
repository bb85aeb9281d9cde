package dev.channelkit.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be done at moments that are yet to come. Nobody waits for them: what has become due is done, as at its moment and in the order of the
 * moments, before anything else is done or seen. Guarded by the lock of the provider's state.
 */
final class LateWork {
    private final SandboxClock clock;
    private final List<Work> waiting = new ArrayList<>();
    private boolean busy;

    private record Work(Instant due, Runnable what) {}

    LateWork(SandboxClock clock) {
        this.clock = clock;
    }

    void add(Instant due, Runnable what) {
        waiting.add(new Work(due, what));
        // the order of arrival stays where moments are the same
        waiting.sort(Comparator.comparing(Work::due));
    }

    /** Does what has become due. What is done here may ask for the lock again. */
    void catchUp() {
        if (busy) {
            return;
        }
        busy = true;
        try {
            Instant now = clock.instant();
            while (!waiting.isEmpty() && !waiting.get(0).due().isAfter(now)) {
                Work next = waiting.remove(0);
                clock.at(next.due(), next.what());
            }
        } finally {
            busy = false;
        }
    }

    void clear() {
        waiting.clear();
    }
}
