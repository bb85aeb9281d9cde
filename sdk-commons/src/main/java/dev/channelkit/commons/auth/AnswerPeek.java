package dev.channelkit.commons.auth;

import org.jspecify.annotations.Nullable;

/** An answer as far as can be seen before it is read. */
public interface AnswerPeek {
    int status();

    /** The last header of that name; null when there is none. */
    @Nullable String header(String name);

    /**
     * The first character of the body that is no blank; 0 when there is none, or it cannot be read. Waits for no more than that one to arrive. Anything
     * but ASCII is told as one of its bytes.
     */
    default char firstCharacter() {
        String start = bodyStart().stripLeading();
        return start.isEmpty() ? 0 : start.charAt(0);
    }

    /** At most the first 4 KiB of the body, as UTF-8; empty when it cannot be read. Waits for them to arrive. */
    String bodyStart();

    /** The whole body, as UTF-8, if it has no more than that many bytes; null when it has, or cannot be read. Waits for it to arrive. */
    default @Nullable String body(int most) {
        return null;
    }
}
