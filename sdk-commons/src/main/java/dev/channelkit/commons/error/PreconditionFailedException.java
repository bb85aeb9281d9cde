package dev.channelkit.commons.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 412 or 428: the provider changes a thing only for a caller who names the version it means, and did not do so now. */
public class PreconditionFailedException extends ResponseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sentTag;

    /**
     * Such an answer.
     *
     * @param what what happened, without a full stop
     * @param answer what the provider answered
     * @param details what is known of the call, the status among it
     * @param advice what the reader should do next; null when nothing can be said
     * @param sentTag the value of {@code If-Match} that went out; null when none did
     */
    public PreconditionFailedException(
            String what, ErrorAnswer answer, CallDetails details, @Nullable String advice, @Nullable String sentTag) {
        super(what, answer, details, advice);
        this.sentTag = sentTag;
    }

    /** Whether the tag was outdated or there was none, by what was sent: providers say the same of both. */
    public Reason reason() {
        return sentTag == null ? Reason.MISSING : Reason.STALE;
    }

    /** The tag that was sent, as it stood on the wire; empty when none was. */
    public Optional<String> sentTag() {
        return Optional.ofNullable(sentTag);
    }

    /** What is wrong with the precondition. */
    public enum Reason {
        /** A tag was sent, and it is not that of the version the provider has now. Read again, then decide. */
        STALE,
        /** No tag was sent where the provider demands one. */
        MISSING
    }
}
