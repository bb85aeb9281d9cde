package dev.channelkit.bss.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A sign that a list changed while it was read. Nothing is lost or doubled by it: the list is read again until it holds still.
 *
 * @param kind what was seen
 * @param invoiceId whose items were read; null for the list of invoices
 * @param page the page, from 1, at which it was seen
 * @param before for {@link Kind#TOTAL_PAGES} the pages told before; otherwise 0
 * @param now for {@link Kind#TOTAL_PAGES} the pages told now, otherwise how many rows
 */
public record ListShift(Kind kind, @Nullable String invoiceId, int page, long before, long now) {

    /** What was seen. */
    public enum Kind {
        /** The number of pages changed. */
        TOTAL_PAGES,
        /** Invoices came that an earlier page had shown; they were dropped by their id. */
        REPEATED,
        /** Reading the list once more showed other rows, or the same ones in another order. */
        CHANGED
    }
}
