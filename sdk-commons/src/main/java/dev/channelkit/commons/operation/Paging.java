package dev.channelkit.commons.operation;

import org.jspecify.annotations.Nullable;

/**
 * How a list is paged ({@code x-paging}).
 *
 * @param kind how the next page is asked for
 * @param sizeParameter the query parameter for items a page; null when there is none
 * @param positionParameter the query parameter for the offset or page number; null when there is none
 * @param size items a page when the caller names none
 * @param first the position of the first page: 0 for an offset, 0 or 1 for a page number
 * @param total the pointer to the number of pages, where the provider tells it; null otherwise
 * @param stop when to stop asking
 */
public record Paging(
        Kind kind,
        @Nullable String sizeParameter,
        @Nullable String positionParameter,
        int size,
        int first,
        @Nullable String total,
        Stop stop) {

    /** Not paged: one answer holds everything. */
    public static final Paging NONE = new Paging(Kind.NONE, null, null, 0, 0, null, Stop.SINGLE);

    /** How the next page is asked for. */
    public enum Kind {
        NONE,
        OFFSET,
        PAGE_INDEX,
        SQL
    }

    /** When a list is known to have ended. */
    public enum Stop {
        /** After the one answer there is. */
        SINGLE,
        /** At a page without items; a short page proves nothing. */
        EMPTY_PAGE,
        /** At a page shorter than asked for. */
        SHORT_PAGE,
        /** At the number of pages the provider tells. */
        TOTAL
    }

    /** Paged by an offset that advances by the items received, until a page is empty. */
    public static Paging offset(String limitParameter, String offsetParameter, int size) {
        return new Paging(Kind.OFFSET, limitParameter, offsetParameter, size, 0, null, Stop.EMPTY_PAGE);
    }
}
