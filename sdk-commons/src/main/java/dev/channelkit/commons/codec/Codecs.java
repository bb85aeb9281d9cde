package dev.channelkit.commons.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codecs of a provider's models by class, for object mappers. Immutable. */
public final class Codecs {
    private static final Codecs NONE = new Codecs(Map.of());

    private final Map<Class<?>, Codec<?>> byClass;

    private Codecs(Map<Class<?>, Codec<?>> byClass) {
        this.byClass = byClass;
    }

    public static Codecs none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The codec of exactly this class; null when there is none. */
    @SuppressWarnings("unchecked") // entries are made with codec and class of one type
    public <T> @Nullable Codec<T> find(Class<T> type) {
        return (Codec<T>) byClass.get(type);
    }

    /** The classes, in the order they were given. */
    public Set<Class<?>> types() {
        return byClass.keySet();
    }

    /** These codecs and others, which win where both have a class. */
    public Codecs and(Codecs others) {
        Map<Class<?>, Codec<?>> all = new LinkedHashMap<>(byClass);
        all.putAll(others.byClass);
        return new Codecs(java.util.Collections.unmodifiableMap(all));
    }

    @Override
    public String toString() {
        return "Codecs[" + byClass.size() + " types]";
    }

    /** Collects codecs. */
    public static final class Builder {
        private final Map<Class<?>, Codec<?>> byClass = new LinkedHashMap<>();

        private Builder() {}

        public <T> Builder add(Class<T> type, Codec<T> codec) {
            byClass.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(codec, "codec"));
            return this;
        }

        public Codecs build() {
            return new Codecs(java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byClass)));
        }
    }
}
