package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.ChannelKitException;
import java.util.Objects;

/**
 * What a look before sending has found.
 *
 * @param <R> what the write gives
 */
public sealed interface Before<R> {

    /** What is there, such as the last transaction's id, so that what is new can be told later. It is sent. */
    static <R> Before<R> seen(Facts seen) {
        return new Seen<>(Objects.requireNonNull(seen, "seen"));
    }

    /** It could not be read. It is sent all the same, and should the answer be lost, it stays undecided. */
    static <R> Before<R> unreadable(ChannelKitException why) {
        return new Unreadable<>(Objects.requireNonNull(why, "why"));
    }

    /** What was to be done is done already, and this came of it. It is not sent, and confirmed. */
    static <R> Before<R> there(R result) {
        return new There<>(Objects.requireNonNull(result, "result"));
    }

    /** It was read. */
    record Seen<R>(Facts seen) implements Before<R> {}

    /** It could not be read. */
    record Unreadable<R>(ChannelKitException why) implements Before<R> {}

    /** It is done already. */
    record There<R>(R result) implements Before<R> {
        /** Says nothing of the result. */
        @Override
        public String toString() {
            return "There";
        }
    }
}
