package dev.channelkit.commons.reference;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The references of which a creation may have been carried out and was not found since; the latest ones, up to a bound. */
final class OpenReferences {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Reference> references = new LinkedHashSet<>();
    private final int most;

    OpenReferences(int most) {
        this.most = most;
    }

    void add(Reference reference) {
        lock.lock();
        try {
            references.add(reference);
            if (references.size() > most) {
                references.remove(references.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(Reference reference) {
        lock.lock();
        try {
            references.remove(reference);
        } finally {
            lock.unlock();
        }
    }

    boolean contains(Reference reference) {
        lock.lock();
        try {
            return references.contains(reference);
        } finally {
            lock.unlock();
        }
    }
}
