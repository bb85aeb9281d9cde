package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The provider's name for one version of a thing, as it stands on the wire: quotes, a {@code W/} or their absence included. Opaque: it is
 * sent back byte for byte, and never parsed, quoted or ordered. Equal tags need not mean equal versions, where a provider makes them of a
 * time of limited precision.
 *
 * <p>Not confidential: messages show it.
 */
public final class ETag {
    private final String value;

    private ETag(String value) {
        this.value = value;
    }

    /**
     * A tag as it stood on the wire, kept by the caller from an earlier answer.
     *
     * @throws InvalidRequestException when it is empty or could not be sent back exactly: it holds a line break or another control
     *     character, half a character, or the mark left by bytes that were no UTF-8; or it is {@code *}, which would hold for any version
     */
    public static ETag of(@Nullable String wire) {
        String problem = TagRules.problem(wire);
        if (problem != null || wire == null) {
            throw new InvalidRequestException(
                    "the ETag " + problem,
                    CallDetails.none(),
                    "give it as it came, from an answer of the provider",
                    null);
        }
        return new ETag(wire);
    }

    /** The tag, exactly as it stands on the wire. */
    public String value() {
        return value;
    }

    /** Whether every byte of the wire is the same. */
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
