package dev.channelkit.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The faults that wait for their calls, in the order of planning. Every one counts the calls that fit it, also those that another takes; one
 * that had to give way keeps its turn for the next call.
 */
final class FaultPlan {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> planned = new ArrayList<>();
    private final Map<String, Waiting> byHeader = new LinkedHashMap<>();

    /** What a fault's conditions look at. */
    record Call(
            String provider,
            @Nullable String operationId,
            @Nullable String template,
            String method,
            String path) {}

    /** A fault with what happened to it so far. */
    record State(Fault fault, int matched, int fired) {}

    void add(Fault fault) {
        lock.lock();
        try {
            planned.add(new Waiting(fault));
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            planned.clear();
            byHeader.clear();
        } finally {
            lock.unlock();
        }
    }

    List<State> states() {
        lock.lock();
        try {
            return planned.stream().map(Waiting::state).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The fault that meets this call: the header's, else the first planned one whose turn it is.
     *
     * @param header the value of X-Sandbox-Fault; calls with the same value to the same operation are counted together
     * @throws IllegalArgumentException if the header makes no sense
     */
    Optional<Fault> next(Call call, Optional<String> header) {
        lock.lock();
        try {
            List<Waiting> candidates = new ArrayList<>();
            header.ifPresent(text -> candidates.add(byHeader.computeIfAbsent(
                    text + " on " + call.operationId(), key -> new Waiting(FaultText.parse(text)))));
            candidates.addAll(planned);
            candidates.removeIf(waiting -> !waiting.counts(call));
            Optional<Waiting> due = candidates.stream().filter(Waiting::isDue).findFirst();
            due.ifPresent(Waiting::fire);
            return due.map(waiting -> waiting.fault);
        } finally {
            lock.unlock();
        }
    }

    private static final class Waiting {
        private final Fault fault;
        private final SplittableRandom chance;
        private int matched;
        private int fired;
        private boolean drawn;

        Waiting(Fault fault) {
            this.fault = fault;
            chance = new SplittableRandom(fault.seed());
        }

        /** Whether the call fits; if so, it is counted. */
        boolean counts(Call call) {
            boolean fits = fits("provider", call.provider())
                    && fits("operationId", call.operationId())
                    && fits("method", call.method())
                    && (fits("path", call.path()) || fits("path", call.template()));
            if (fits) {
                matched++;
                drawn |= matched >= fault.firstCall() && chance.nextDouble() < fault.share();
            }
            return fits;
        }

        boolean isDue() {
            return drawn && fired < fault.calls();
        }

        void fire() {
            fired++;
            drawn = false;
        }

        private boolean fits(String condition, @Nullable String value) {
            Object wanted = fault.settings().get(condition);
            return wanted == null || wanted.equals(value);
        }

        State state() {
            return new State(fault, matched, fired);
        }
    }
}
