package dev.channelkit.sandbox.internal.billingplatform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What is due later, by the sandbox's clock; done before anything else is done or seen. Guarded by the lock of the provider. */
final class Background {
    private final InstantSource clock;
    private final List<Work> waiting = new ArrayList<>();

    private record Work(Instant due, Consumer<Instant> done) {}

    Background(InstantSource clock) {
        this.clock = clock;
    }

    /** @param work is told the moment at which it was due */
    void at(Instant due, Consumer<Instant> work) {
        waiting.add(new Work(due, work));
    }

    void catchUp() {
        for (List<Work> due = due(); !due.isEmpty(); due = due()) {
            Work first = due.get(0);
            waiting.remove(first);
            first.done().accept(first.due());
        }
    }

    private List<Work> due() {
        Instant now = clock.instant();
        return waiting.stream()
                .filter(work -> !work.due().isAfter(now))
                .sorted(Comparator.comparing(Work::due))
                .toList();
    }

    void clear() {
        waiting.clear();
    }
}
