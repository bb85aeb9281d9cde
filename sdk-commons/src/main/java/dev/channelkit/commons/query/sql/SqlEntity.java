package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.codec.Codec;
import java.util.List;

/**
 * An entity of the provider, and what its rows become.
 *
 * @param <T> what a row becomes
 */
public final class SqlEntity<T> {
    private final String name;
    private final Codec<T> codec;
    private final List<String> keys;

    private SqlEntity(String name, Codec<T> codec, List<String> keys) {
        this.name = name;
        this.codec = codec;
        this.keys = keys;
    }

    /**
     * @param name as it stands behind {@code FROM} and in paths
     * @param keys the fields, beside the id, that are known to tell rows apart; a tenant may have more
     * @throws dev.channelkit.commons.error.InvalidRequestException if one of these cannot be a name
     */
    public static <T> SqlEntity<T> of(String name, Codec<T> codec, List<String> keys) {
        keys.forEach(Names::field);
        return new SqlEntity<>(Names.entity(name), codec, List.copyOf(keys));
    }

    /** As it stands behind {@code FROM}: {@code BILLING_PROFILE}. */
    public String name() {
        return name;
    }

    /** Reads and writes its rows. */
    public Codec<T> codec() {
        return codec;
    }

    /** The fields, beside the id, that are known to tell rows apart. */
    public List<String> keys() {
        return keys;
    }

    @Override
    public String toString() {
        return name;
    }
}
