package dev.channelkit.commons.http.internal;

import java.io.IOException;

/** A success larger than may be held; asking again would not make it smaller. */
final class AnswerTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    AnswerTooLarge(long maxBytes) {
        super("the answer is larger than " + maxBytes + " bytes");
    }
}
