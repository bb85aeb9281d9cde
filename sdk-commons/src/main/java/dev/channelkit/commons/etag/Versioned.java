package dev.channelkit.commons.etag;

import dev.channelkit.commons.call.Response;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value and the tag of the version it was read from. */
public final class Versioned<T> {
    private final T value;
    private final @Nullable ETag etag;

    private Versioned(T value, @Nullable ETag etag) {
        this.value = value;
        this.etag = etag;
    }

    /** A value and its tag; null when the answer carried none. */
    public static <T> Versioned<T> of(T value, @Nullable ETag etag) {
        return new Versioned<>(value, etag);
    }

    /** What an answer brought. */
    public static <T> Versioned<T> from(Response<T> response) {
        String etag = response.etag();
        return new Versioned<>(response.value(), etag == null ? null : ETag.of(etag));
    }

    public T value() {
        return value;
    }

    public boolean hasETag() {
        return etag != null;
    }

    /**
     * The tag.
     *
     * @throws MissingETagException if the answer carried none
     */
    public ETag etag() {
        if (etag == null) {
            throw new MissingETagException();
        }
        return etag;
    }

    /** The same version of another value. */
    public <R> Versioned<R> map(Function<T, R> change) {
        return new Versioned<>(change.apply(value), etag);
    }

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

    @Override
    public String toString() {
        return "Versioned[" + etag + ", " + value + "]";
    }
}
