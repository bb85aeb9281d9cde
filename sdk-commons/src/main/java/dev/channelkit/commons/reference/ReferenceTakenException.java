package dev.channelkit.commons.reference;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;

/** Several things carry the reference of what was to be created, so it names none of them. Nothing was sent. */
public final class ReferenceTakenException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final Reference reference;

    ReferenceTakenException(Reference reference, List<String> found) {
        super(
                found.size() + " things carry the reference " + reference + " already: " + String.join(", ", found),
                Outcome.NOT_SENT,
                CallDetails.none(),
                "keep one of them, and give each thing to create a reference of its own",
                null);
        this.reference = reference;
    }

    public Reference reference() {
        return reference;
    }
}
