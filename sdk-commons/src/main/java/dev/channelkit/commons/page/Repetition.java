package dev.channelkit.commons.page;

import org.jspecify.annotations.Nullable;

/**
 * Notices that a provider answers with the same page over and over.
 *
 * <p>Judged by the bytes of the answers, since items that differ in what the spec does not read may be equal as values. A page of one
 * item may well equal the one before, where two rows are alike: three in a row do not pass. Pages without items, where they do not end
 * the list, are all alike. Where something else in the answer changes
 * each time, such as a time stamp, bytes show nothing; there, a long run of equal items does.
 */
final class Repetition {
    private static final int EQUAL_BYTES = 3;
    private static final int EQUAL_ITEMS = 100;

    private @Nullable Page<?> last;
    private int equalBytes;
    private int equalItems;

    /** Whether {@code page}, read after those seen so far, is the same once more. */
    boolean isRepeated(Page<?> page) {
        if (last == null) {
            return false;
        }
        boolean same = last.digest().equals(page.digest());
        boolean bytes = page.received() > 1 || page.received() == 1 && equalBytes + 1 >= EQUAL_BYTES;
        return same && bytes || equalItems + 1 >= EQUAL_ITEMS && last.items().equals(page.items());
    }

    /** The walk goes on behind {@code page}. */
    void saw(Page<?> page) {
        equalBytes = last != null && last.digest().equals(page.digest()) ? equalBytes + 1 : 1;
        equalItems = last != null && last.items().equals(page.items()) ? equalItems + 1 : 1;
        last = page;
    }
}
