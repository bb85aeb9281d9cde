package dev.channelkit.commons.operation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list is paged ({@code x-paging}).
 *
 * @param kind how the next page is asked for
 * @param inBody whether the parameters are fields of the request's body, and not of its query
 * @param sizeParameter the parameter for items a page; empty when there is none
 * @param positionParameter the parameter for where a page starts: an offset, or the number of the page; of lists in SQL the one that holds the
 *     text, in which the page stands; empty when there is none
 * @param first where the first page starts
 * @param size items a page when the caller names none; 0 when lists are not paged
 * @param max the most items a page that the provider gives; {@code size} where nothing else is known
 * @param stop what ends a list
 * @param totalPages the JSON pointer of the number of pages in an answer; null unless that ends the list
 * @param totalItems the JSON pointer of the number of items in all pages; null unless a short page ends the list only once these are had
 */
public record Paging(
        Kind kind,
        boolean inBody,
        String sizeParameter,
        String positionParameter,
        int first,
        int size,
        int max,
        Stop stop,
        @Nullable String totalPages,
        @Nullable String totalItems) {

    /** Not paged: one answer holds everything. */
    public static final Paging NONE = new Paging(Kind.NONE, false, "", "", 0, 0, 0, Stop.EMPTY_PAGE, null, null);

    public Paging {
        if ((stop == Stop.TOTAL_PAGES) != (totalPages != null)) {
            throw new IllegalArgumentException("the pointer to the number of pages goes with the stop TOTAL_PAGES");
        }
        if (totalItems != null && stop != Stop.SHORT_PAGE) {
            throw new IllegalArgumentException("the pointer to the number of items goes with the stop SHORT_PAGE");
        }
    }

    /** How the next page is asked for. */
    public enum Kind {
        /** One answer holds everything. */
        NONE,
        /** By an offset that advances by the items received. */
        OFFSET,
        /** By the number of the page, which advances by one. */
        PAGE_INDEX,
        /** By a window of row numbers, both ends included, which is joined to a predicate in SQL. */
        ROWNUM,
        /** By {@code OFFSET} and {@code FETCH}, or by key, in a query in SQL. */
        OFFSET_FETCH;

        /** Whether the page stands in a text in SQL. */
        public boolean isSql() {
            return this == ROWNUM || this == OFFSET_FETCH;
        }
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
        return new Paging(
                Kind.OFFSET, false, limitParameter, offsetParameter, 0, size, size, Stop.EMPTY_PAGE, null, null);
    }

    /**
     * Paged by the number of the page, until a page is empty.
     *
     * @param first the number of the first page
     */
    public static Paging pageIndex(String pageParameter, String sizeParameter, int first, int size) {
        return new Paging(
                Kind.PAGE_INDEX, false, sizeParameter, pageParameter, first, size, size, Stop.EMPTY_PAGE, null, null);
    }

    /**
     * Paged by windows of row numbers in the predicate that {@code textParameter} holds, until a page is empty.
     *
     * @param first the number of the first row
     */
    public static Paging rownum(String textParameter, int first, int size, int max) {
        return new Paging(Kind.ROWNUM, false, "", textParameter, first, size, max, Stop.EMPTY_PAGE, null, null);
    }

    /** Paged by {@code OFFSET} and {@code FETCH} in the query that {@code textParameter} holds, until a page is empty. */
    public static Paging offsetFetch(String textParameter, int size, int max) {
        return new Paging(Kind.OFFSET_FETCH, false, "", textParameter, 0, size, max, Stop.EMPTY_PAGE, null, null);
    }

    /** The same where number and size of the page, or the text that it stands in, are fields of the request's body. */
    public Paging inTheBody() {
        return new Paging(kind, true, sizeParameter, positionParameter, first, size, max, stop, totalPages, totalItems);
    }

    /** The same, until a page holds fewer items than were asked for. */
    public Paging untilShortPage() {
        return new Paging(
                kind, inBody, sizeParameter, positionParameter, first, size, max, Stop.SHORT_PAGE, null, null);
    }

    /**
     * The same, until a page has not the number of items that were asked for, and the answer tells no total at {@code pointer}, or one that has
     * been reached. Where a short page falls behind the total, the list goes on until a page is empty.
     */
    public Paging untilShortPage(String pointer) {
        return new Paging(
                kind,
                inBody,
                sizeParameter,
                positionParameter,
                first,
                size,
                max,
                Stop.SHORT_PAGE,
                null,
                Objects.requireNonNull(pointer, "pointer"));
    }

    /** The same, for as many pages as the answer tells at {@code pointer}. */
    public Paging untilTotalPages(String pointer) {
        return new Paging(
                kind, inBody, sizeParameter, positionParameter, first, size, max, Stop.TOTAL_PAGES, pointer, null);
    }
}
