package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The write was carried out, but its answer carried no tag, and reading the new version failed; the cause says how. Do not write it
 * again: read it.
 */
public final class VersionUnreadException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    VersionUnreadException(@Nullable Object value, RuntimeException cause) {
        super(
                "it was written, but the answer carried no ETag, and reading its new version failed",
                Outcome.APPLIED,
                cause instanceof ChannelKitException e ? e.details() : CallDetails.none(),
                "do not write it again; read it when the provider can be reached",
                cause);
        this.value = value;
    }

    /** What the write's answer held; empty when it held nothing of this type, and after serialization. */
    public <T> Optional<T> value(Class<T> type) {
        return Optional.ofNullable(value).filter(type::isInstance).map(type::cast);
    }
}
