package dev.channelkit.billingplatform.record;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record was created and could not be read afterwards. It is there: do not create it again. */
public class CreatedUnreadException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String id;

    CreatedUnreadException(@Nullable String id, CallDetails details, @Nullable Throwable cause) {
        super(
                "the record was created, " + (id == null ? "but the answer has no id to read it by" : "but not read"),
                Outcome.APPLIED,
                details,
                id == null ? "look for it by a key of yours" : "read it by this exception's id()",
                cause);
        this.id = id;
    }

    /** The id of the record; empty when the provider did not give it. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
