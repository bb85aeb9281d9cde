package dev.channelkit.commons.etag;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value and the tag of its version, both from one answer: the tag of another answer could be that of another version.
 *
 * @param <T> the value
 */
public final class Versioned<T> {
    private final T value;
    private final @Nullable ETag etag;
    private final String whyNone;

    private Versioned(T value, @Nullable ETag etag, String whyNone) {
        this.value = value;
        this.etag = etag;
        this.whyNone = whyNone;
    }

    /**
     * A value with its tag, for what a caller kept from an earlier answer.
     *
     * @param etag null when there is none
     */
    public static <T> Versioned<T> of(T value, @Nullable ETag etag) {
        return new Versioned<>(Objects.requireNonNull(value, "value"), etag, "there is none");
    }

    /** What an answer held, such as a {@link dev.channelkit.commons.call.Response}. A tag that could not be sent back exactly counts as none. */
    public static <T> Versioned<T> from(Tagged<T> response) {
        String wire = response.etag();
        if (wire == null) {
            return new Versioned<>(response.value(), null, "the answer carried none");
        }
        String problem = TagRules.problem(wire);
        return problem == null
                ? new Versioned<>(response.value(), ETag.of(wire), "")
                : new Versioned<>(response.value(), null, "that of the answer " + problem);
    }

    public T value() {
        return value;
    }

    /**
     * The tag of this version.
     *
     * @throws MissingETagException when there is none; {@link #hasETag} tells before
     */
    public ETag etag() {
        if (etag == null) {
            throw new MissingETagException(whyNone);
        }
        return etag;
    }

    public boolean hasETag() {
        return etag != null;
    }

    /** The same version with its value seen in another way. */
    public <R> Versioned<R> map(Function<? super T, ? extends R> change) {
        return new Versioned<>(change.apply(value), etag, whyNone);
    }

    /** Whether value and tag are equal. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Versioned<?> other
                && Objects.equals(value, other.value)
                && Objects.equals(etag, other.etag);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, etag);
    }

    /** The tag only: the value may be confidential. */
    @Override
    public String toString() {
        return "Versioned[" + (etag == null ? "no ETag" : etag) + "]";
    }
}
