package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Where clients of the same server find the same limits, so that two clients in one JVM do not allow themselves twice as much. */
public final class LimitRegistry {
    private static final LimitRegistry JVM = new LimitRegistry();

    private final ConcurrentMap<Key, Limit> limits = new ConcurrentHashMap<>();

    /** A registry of its own: clients given this one share limits among themselves only. */
    public LimitRegistry() {}

    /** The one that all clients of this JVM use unless given another. */
    public static LimitRegistry jvm() {
        return JVM;
    }

    /** The limits of {@code settings} for calls to {@code server}, as one; each is made when first asked for. */
    public Limit limit(Server server, Limits settings, TimeSource time) {
        return new InOrder(settings.rules().stream()
                .map(rule -> limits.computeIfAbsent(new Key(server, rule.name(), time), key -> rule.create(time)))
                .toList());
    }

    /** Whom a limit is for. */
    public record Server(String provider, String scheme, String host, int port) {}

    private record Key(Server server, String rule, TimeSource time) {}
}
