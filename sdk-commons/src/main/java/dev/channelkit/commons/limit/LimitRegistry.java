package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where clients of the same server find the same limits, so that two clients in one JVM do not allow themselves twice as much. */
public final class LimitRegistry {
    private static final LimitRegistry JVM = new LimitRegistry();

    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.limits");

    private final ConcurrentMap<Key, Shared> limits = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** A registry of its own: clients given this one share limits among themselves only. */
    public LimitRegistry() {}

    /** The one that all clients of this JVM use unless given another. */
    public static LimitRegistry jvm() {
        return JVM;
    }

    /**
     * The limits of {@code settings} for calls to {@code server}, as one; each is made when first asked for. Of each kind the server has
     * one, which is as strict as the strictest setting that was ever asked for here.
     */
    public Limit limit(Server server, Limits settings, TimeSource time) {
        Set<Limit> all = new LinkedHashSet<>(); // two places of one limit for one request would be one too many
        for (LimitRule rule : settings.rules()) {
            all.add(shared(server, rule, time));
        }
        return new InOrder(List.copyOf(all));
    }

    private Limit shared(Server server, LimitRule rule, TimeSource time) {
        Key key = Key.of(server, rule, time);
        Shared shared = limits.computeIfAbsent(key, k -> new Shared(rule.name(), rule.create(time)));
        if (rule instanceof SharedRule strict) {
            strict.tighten(shared.limit());
        }
        if (!shared.name().equals(rule.name()) && warned.add(server + " " + shared.name() + " " + rule.name())) {
            LOG.warn(
                    "Clients of {} set different limits, {} and {}; the stricter binds them all",
                    server.host(),
                    shared.name(),
                    rule.name());
        }
        return shared.limit();
    }

    /** Whom a limit is for. */
    public record Server(String provider, String scheme, String host, int port) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Server that
                    && port == that.port
                    && host.equals(that.host)
                    && scheme.equals(that.scheme)
                    && provider.equals(that.provider);
        }

        @Override
        public int hashCode() {
            return Objects.hash(provider, scheme, host, port);
        }
    }

    /** A limit, and as what it was first set. */
    private record Shared(String name, Limit limit) {}

    /** Hashed and compared by hand: the methods that a record gets are made while it runs, which takes a fresh JVM tens of milliseconds. */
    private record Key(Server server, Object kind, String name, TimeSource time) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && server.equals(that.server)
                    && kind.equals(that.kind)
                    && name.equals(that.name)
                    && time.equals(that.time);
        }

        @Override
        public int hashCode() {
            return Objects.hash(server, kind, name, time);
        }

        static Key of(Server server, LimitRule rule, TimeSource time) {
            return rule instanceof SharedRule shared
                    ? new Key(server, shared.kind(), "", time)
                    : new Key(server, LimitRule.class, rule.name(), time);
        }
    }
}
