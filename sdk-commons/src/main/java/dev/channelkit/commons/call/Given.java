package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** For generated operations: the check that a caller gave what an operation cannot do without. */
public final class Given {
    private Given() {}

    /**
     * The value, which must be there.
     *
     * @param name what the value is called where the caller gives it
     * @throws InvalidRequestException when it is null
     */
    public static <T> T value(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidRequestException(name + " is missing (null)", CallDetails.none(), null, null);
        }
        return value;
    }
}
