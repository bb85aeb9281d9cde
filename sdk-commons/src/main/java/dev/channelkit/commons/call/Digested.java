package dev.channelkit.commons.call;

import org.jspecify.annotations.Nullable;

/**
 * A value, and a mark of the bytes it was read from.
 *
 * @param value what was read
 * @param digest equal for bodies that are equal byte by byte; of others it differs, unless one was made for it
 * @param totalPages the number of pages that the answer tells; null when it tells none, or the operation's paging does not ask
 * @param totalItems the number of items in all pages that the answer tells; likewise
 */
public record Digested<T>(
        T value,
        String digest,
        @Nullable Long totalPages,
        @Nullable Long totalItems) {}
