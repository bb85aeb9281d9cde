package dev.channelkit.billingplatform.extract;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import org.jspecify.annotations.Nullable;

/** The provider gave an extract up. Nothing was changed; another one may be started. */
public class ExtractFailedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final @Nullable String text;

    ExtractFailedException(String id, @Nullable String text, CallDetails details) {
        super(
                "extract " + id + " failed" + (text == null ? "; the provider does not say why" : ": " + text),
                Outcome.APPLIED,
                details,
                "mend what it names, and start another",
                null);
        this.id = id;
        this.text = text;
    }

    /** The id of the extract. */
    public String id() {
        return id;
    }

    /** What the provider says; null if nothing. */
    public @Nullable String text() {
        return text;
    }
}
