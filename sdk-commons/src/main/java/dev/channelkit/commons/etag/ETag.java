package dev.channelkit.commons.etag;

import java.util.Objects;

/** The tag of one version, as the provider wrote it: opaque, never parsed, never quoted anew. */
public final class ETag {
    private final String value;

    private ETag(String value) {
        this.value = value;
    }

    /** The tag that stood on the wire, byte for byte. */
    public static ETag of(String wire) {
        return new ETag(Objects.requireNonNull(wire, "wire"));
    }

    /** What goes onto the wire again. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ETag other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
