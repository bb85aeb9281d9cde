package dev.channelkit.commons.patch;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a {@code T} a value of type {@code V} stands.
 *
 * @param <T> what is changed
 * @param <V> what stands there
 */
public final class PatchPath<T, V> {
    private final String pointer;
    private final Codec<V> codec;
    private final boolean secret;

    private PatchPath(String pointer, Codec<V> codec, boolean secret) {
        this.pointer = pointer;
        this.codec = codec;
        this.secret = secret;
    }

    /** For generated code: the place at these names, the outermost first. */
    public static <T, V> PatchPath<T, V> of(Codec<V> codec, String... names) {
        return new PatchPath<>(pointer(Arrays.asList(names)), codec, false);
    }

    /**
     * A place that the spec does not know, by the names of the fields that lead to it, the outermost first. They are names, not yet
     * escaped; the index of a list's item is one, and {@code -} is behind its last.
     *
     * @throws IllegalArgumentException if there is no name: the whole cannot be patched
     */
    public static <T> PatchPath<T, RawValue> named(String... names) {
        return of(Scalars.RAW, names);
    }

    /** The same place, whose value is hidden in logs. */
    public PatchPath<T, V> secret() {
        return new PatchPath<>(pointer, codec, true);
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    Codec<V> codec() {
        return codec;
    }

    boolean isSecret() {
        return secret;
    }

    private static String pointer(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a path needs a name; the whole cannot be patched");
        }
        return names.stream()
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return pointer;
    }
}
