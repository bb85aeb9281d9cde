package dev.channelkit.commons.operation;

import org.jspecify.annotations.Nullable;

/**
 * How a list is paged ({@code x-paging}).
 *
 * @param kind how the next page is asked for
 * @param sizeParameter the query parameter for items a page; empty when there is none
 * @param positionParameter the query parameter for where a page starts: an offset, or the number of the page; empty when there is none
 * @param first where the first page starts
 * @param size items a page when the caller names none, and the most that the provider gives; 0 when lists are not paged
 * @param stop what ends a list
 * @param totalPages the JSON pointer of the number of pages in an answer; null unless that ends the list
 */
public record Paging(
        Kind kind,
        String sizeParameter,
        String positionParameter,
        int first,
        int size,
        Stop stop,
        @Nullable String totalPages) {

    /** Not paged: one answer holds everything. */
    public static final Paging NONE = new Paging(Kind.NONE, "", "", 0, 0, Stop.EMPTY_PAGE, null);

    public Paging {
        if ((stop == Stop.TOTAL_PAGES) != (totalPages != null)) {
            throw new IllegalArgumentException("the pointer to the number of pages goes with the stop TOTAL_PAGES");
        }
    }

    /** How the next page is asked for. */
    public enum Kind {
        /** One answer holds everything. */
        NONE,
        /** By an offset that advances by the items received. */
        OFFSET,
        /** By the number of the page, which advances by one. */
        PAGE_INDEX
    }

    /** What ends a list. */
    public enum Stop {
        /** A page without items; a short one proves nothing, because a provider may cap the page size silently. */
        EMPTY_PAGE,
        /** A page with fewer items than were asked for, where the provider is known to fill its pages. */
        SHORT_PAGE,
        /** The number of pages that the answer tells; a page without items where it tells none. */
        TOTAL_PAGES
    }

    /** Paged by offset, until a page is empty. */
    public static Paging offset(String limitParameter, String offsetParameter, int size) {
        return new Paging(Kind.OFFSET, limitParameter, offsetParameter, 0, size, Stop.EMPTY_PAGE, null);
    }

    /**
     * Paged by the number of the page, until a page is empty.
     *
     * @param first the number of the first page
     */
    public static Paging pageIndex(String pageParameter, String sizeParameter, int first, int size) {
        return new Paging(Kind.PAGE_INDEX, sizeParameter, pageParameter, first, size, Stop.EMPTY_PAGE, null);
    }

    /** The same, until a page holds fewer items than were asked for. */
    public Paging untilShortPage() {
        return new Paging(kind, sizeParameter, positionParameter, first, size, Stop.SHORT_PAGE, null);
    }

    /** The same, for as many pages as the answer tells at {@code pointer}. */
    public Paging untilTotalPages(String pointer) {
        return new Paging(kind, sizeParameter, positionParameter, first, size, Stop.TOTAL_PAGES, pointer);
    }
}
