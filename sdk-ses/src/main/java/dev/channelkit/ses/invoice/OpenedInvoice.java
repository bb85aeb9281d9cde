package dev.channelkit.ses.invoice;

import dev.channelkit.commons.error.ChannelKitException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one draft that was to be opened.
 *
 * @param invoiceId the invoice
 * @param result what happened
 * @param what what happened, for people, and how to settle it
 * @param failure what the platform or the network said; null when nothing failed
 */
public record OpenedInvoice(
        String invoiceId,
        Result result,
        String what,
        @Nullable ChannelKitException failure) {

    /** What can happen to a draft. */
    public enum Result {
        /** The customer sees it now. */
        OPENED,
        /** It had left draft by itself, or by an earlier call whose outcome was unknown; nothing was done. */
        NO_DRAFT,
        /** It is not as it was when it was reviewed, or gone; nothing was done. */
        CHANGED,
        /** The platform refused. */
        REFUSED,
        /** Whether it was opened is not known. Review again: a draft that is none any more was opened. */
        UNKNOWN,
        /** It was not its turn: something before it ended in a way that others would, too. */
        NOT_TRIED
    }

    @Override
    public String toString() {
        return "invoice " + invoiceId + ": " + result + (what.isEmpty() ? "" : ", " + what);
    }
}
