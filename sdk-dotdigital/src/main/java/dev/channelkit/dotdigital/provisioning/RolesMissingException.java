package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.List;

/** The vendor has no such roles, or they cannot be granted to what the plan wants them for. Nothing was changed. */
public final class RolesMissingException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final List<String> missing;

    RolesMissingException(List<String> missing, List<String> there) {
        super(
                "there are no such roles: " + String.join(", ", missing),
                CallDetails.none(),
                "the provider has " + String.join(", ", there),
                null);
        this.missing = List.copyOf(missing);
    }

    /** All that are missing, with what they are for, such as {@code Sender (user)}. */
    public List<String> missing() {
        return missing;
    }
}
