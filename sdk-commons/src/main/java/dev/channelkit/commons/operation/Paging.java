package dev.channelkit.commons.operation;

/**
 * How a list is paged ({@code x-paging}).
 *
 * @param kind how the next page is asked for
 * @param sizeParameter the query parameter for items a page; empty when there is none
 * @param positionParameter the query parameter for where a page starts; empty when there is none
 * @param size items a page when the caller names none; 0 when lists are not paged
 */
public record Paging(Kind kind, String sizeParameter, String positionParameter, int size) {

    /** Not paged: one answer holds everything. */
    public static final Paging NONE = new Paging(Kind.NONE, "", "", 0);

    /** How the next page is asked for, and when a list is known to have ended. */
    public enum Kind {
        /** One answer holds everything. */
        NONE,
        /**
         * By an offset that advances by the items received, until a page is empty; a short page proves nothing, because a provider
         * may cap the page size silently.
         */
        OFFSET
    }

    /** Paged by offset. */
    public static Paging offset(String limitParameter, String offsetParameter, int size) {
        return new Paging(Kind.OFFSET, limitParameter, offsetParameter, size);
    }
}
