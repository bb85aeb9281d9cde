package dev.channelkit.sandbox.internal.billingplatform.store;

import org.jspecify.annotations.Nullable;

/** One record of a write is not written. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    RejectedException(String code, String text, @Nullable String field) {
        // there may be thousands in a batch
        super(text, null, false, false);
        this.code = code;
        this.field = field;
    }

    WriteResult result(@Nullable String id) {
        return WriteResult.failed(id, code, String.valueOf(getMessage()), field);
    }
}
