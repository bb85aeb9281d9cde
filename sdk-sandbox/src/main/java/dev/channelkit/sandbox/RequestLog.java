package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.http.HttpRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What arrived, and what the spec did not allow of it. Holds the last 10,000 of each. */
final class RequestLog {
    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final List<Received> received = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long dropped;

    RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes a request before anything is done with it; returns its number. */
    long arrived(String provider, @Nullable String operation, HttpRequest request) {
        lock.lock();
        try {
            if (received.size() == MOST) {
                received.remove(0);
                dropped++;
            }
            received.add(new Received(provider, operation, clock.instant(), request, null, null));
            return dropped + received.size() - 1;
        } finally {
            lock.unlock();
        }
    }

    /** Notes what the request of that number is answered; a status of 0 is none. */
    void answered(long number, int status, @Nullable String fault) {
        change(number, one -> one.with(new Received.Outcome(status, fault, clock.instant())));
    }

    /** Notes that the request of that number is applied then, whenever it is answered. */
    void late(long number, Instant due) {
        change(number, one -> one.appliedAt(due));
    }

    private void change(long number, UnaryOperator<Received> edit) {
        lock.lock();
        try {
            int index = (int) (number - dropped);
            if (index >= 0 && index < received.size()) {
                received.set(index, edit.apply(received.get(index)));
            }
        } finally {
            lock.unlock();
        }
    }

    void refused(String provider, HttpRequest request, int status, List<String> problems) {
        lock.lock();
        try {
            if (refusals.size() == MOST) {
                refusals.remove(0);
            }
            refusals.add(new Refusal(provider, clock.instant(), request.toString(), status, problems));
        } finally {
            lock.unlock();
        }
    }

    List<Received> received() {
        lock.lock();
        try {
            return List.copyOf(received);
        } finally {
            lock.unlock();
        }
    }

    List<Refusal> refusals() {
        lock.lock();
        try {
            return List.copyOf(refusals);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            dropped += received.size();
            received.clear();
            refusals.clear();
        } finally {
            lock.unlock();
        }
    }
}
