package dev.channelkit.commons.reference;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The references of which a creation may have been carried out and was not found since; the latest ones, up to a bound. */
final class OpenReferences implements CreationRecord {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Reference> references = new LinkedHashSet<>();
    private final int most;

    OpenReferences(int most) {
        this.most = most;
    }

    /** Nobody shares it. */
    @Override
    public Turn enter(Reference reference, Duration atMost) {
        return () -> {};
    }

    @Override
    public boolean isOpen(Reference reference) {
        lock.lock();
        try {
            return references.contains(reference);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> created(Reference reference) {
        return Optional.empty();
    }

    /** Whoever sends it has its turn, and what becomes of it is noted before that is over. */
    @Override
    public void sending(Reference reference) {}

    @Override
    public void created(Reference reference, String name) {
        remove(reference);
    }

    @Override
    public void refused(Reference reference, String why) {}

    @Override
    public void unknown(Reference reference, String why) {
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

    @Override
    public void forget(Reference reference) {
        remove(reference);
    }

    private void remove(Reference reference) {
        lock.lock();
        try {
            references.remove(reference);
        } finally {
            lock.unlock();
        }
    }
}
