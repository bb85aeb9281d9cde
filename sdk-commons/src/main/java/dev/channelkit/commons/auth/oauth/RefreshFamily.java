package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Clients of equal credentials whose refresh tokens descend from one another: that of each was given to the first of them, or issued in its
 * place. They share a source, or they would use up each other's, and are told of each new one.
 */
final class RefreshFamily {
    /** How many refresh tokens back a client may have been given one and still belongs here; besides the first. */
    private static final int MOST_KNOWN = 100;

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Line, List<RefreshFamily>> FAMILIES = new HashMap<>();

    private final Line line;
    private final Logger log;
    // under the lock
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Consumer<? super Secret>> listeners = new ArrayList<>();
    private @Nullable Secret newest;
    private int members;

    private record Line(CredentialRegistry registry, SourceKey key) {}

    private RefreshFamily(Line line, @Nullable Secret given, Logger log) {
        this.line = line;
        this.log = log;
        newest = given;
        known.add(digest(given));
    }

    /**
     * The family of a client, with one member more. A listener that is behind is told at once.
     *
     * @param key of the credentials, refresh tokens left aside
     */
    static RefreshFamily join(
            CredentialRegistry registry,
            SourceKey key,
            @Nullable Secret given,
            @Nullable Consumer<? super Secret> listener,
            Logger log) {
        Line line = new Line(registry, key);
        RefreshFamily family;
        Secret news;
        LOCK.lock();
        try {
            List<RefreshFamily> all = FAMILIES.computeIfAbsent(line, l -> new ArrayList<>());
            family = all.stream()
                    .filter(f -> f.known.contains(digest(given)))
                    .findFirst()
                    .orElseGet(() -> {
                        RefreshFamily founded = new RefreshFamily(line, given, log);
                        all.add(founded);
                        return founded;
                    });
            family.members++;
            if (listener != null) {
                family.listeners.add(listener);
            }
            news = family.newest;
        } finally {
            LOCK.unlock();
        }
        if (listener != null && news != null && !Objects.equals(news, given)) {
            family.tell(listener, news);
        }
        return family;
    }

    /** One member less. The last one's listener stays: a fetch that is under way may yet bring a token. */
    void leave(@Nullable Consumer<? super Secret> listener) {
        LOCK.lock();
        try {
            members--;
            if (members > 0) {
                listeners.remove(listener);
                return;
            }
            List<RefreshFamily> all = FAMILIES.getOrDefault(line, List.of());
            all.remove(this);
            if (all.isEmpty()) {
                FAMILIES.remove(line);
            }
        } finally {
            LOCK.unlock();
        }
    }

    /** The endpoint gave this one, which may be the one there was. */
    void issued(Secret token) {
        List<Consumer<? super Secret>> told;
        LOCK.lock();
        try {
            if (Objects.equals(token, newest)) {
                return;
            }
            newest = token;
            know(token);
            told = List.copyOf(new LinkedHashSet<>(listeners));
        } finally {
            LOCK.unlock();
        }
        told.forEach(listener -> tell(listener, token));
    }

    private void know(Secret token) {
        known.add(digest(token));
        if (known.size() > MOST_KNOWN + 1) {
            Iterator<String> oldest = known.iterator();
            oldest.next(); // what the first was given stays, and be it none: others like it belong here
            oldest.next();
            oldest.remove();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a listener of the caller's may throw anything
    private void tell(Consumer<? super Secret> listener, Secret token) {
        try {
            listener.accept(token);
        } catch (RuntimeException e) {
            // no message and no stack trace: the listener's own words may quote the token
            log.warn(
                    "What is to keep refresh tokens failed ({}); the newest is in use, and kept nowhere else",
                    e.getClass().getName());
        }
    }

    private static String digest(@Nullable Secret token) {
        return token == null ? "none" : Fingerprint.of(List.of(token.value()));
    }

    /** How many there are among the clients of a registry. */
    static long count(CredentialRegistry registry) {
        LOCK.lock();
        try {
            return FAMILIES.entrySet().stream()
                    .filter(families -> families.getKey().registry() == registry)
                    .mapToLong(families -> families.getValue().size())
                    .sum();
        } finally {
            LOCK.unlock();
        }
    }
}
