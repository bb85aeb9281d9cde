package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A host as a caller names it, with or without a port; for builders that make a URL of it. */
public final class HostName {
    /** Nothing that would make of a host something else: an empty one, for one, would let the path's first word take its place. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private HostName() {}

    /**
     * The host as it was given.
     *
     * @param example a host of the provider, and {@code instead} the builder's method for everything else; both for the message
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public static String of(@Nullable String host, String example, String instead) {
        if (host == null || !FORM.matcher(host).matches()) {
            throw new InvalidRequestException(
                    "the host is no host name",
                    CallDetails.none(),
                    "leave out everything but the name, as in " + example + ", or give the whole URL with " + instead,
                    null);
        }
        return host;
    }
}
