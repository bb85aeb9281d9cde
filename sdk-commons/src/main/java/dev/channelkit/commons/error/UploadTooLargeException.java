package dev.channelkit.commons.error;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file is larger than the client may send. One whose size was not known beforehand is cut where that shows: the request then never
 * becomes whole, so that the provider has nothing to act on.
 */
public class UploadTooLargeException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final long bound;
    private final long size;

    /**
     * A file over the bound.
     *
     * @param bound the most bytes that may be sent
     * @param size how many there are; -1 when only that there are more is known
     */
    public UploadTooLargeException(long bound, long size, CallDetails details, @Nullable Throwable cause) {
        super(
                "a file of " + (size < 0 ? "unknown size has more than" : size + " bytes is larger than") + " the "
                        + bound + " bytes that may be sent",
                details,
                "send a smaller file, or raise maxUploadBytes of the client if the provider takes it",
                cause);
        this.bound = bound;
        this.size = size;
    }

    /** The most bytes that may be sent. */
    public long bound() {
        return bound;
    }

    /** The file's size; empty when it was not known beforehand. */
    public OptionalLong size() {
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }
}
