package dev.channelkit.bss.subscription;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A write that is sent once. Where its answer was lost, reading tells whether it shows. */
final class SentOnce {
    private SentOnce() {}

    /**
     * Sends it.
     *
     * @param of what it is about, for the message
     * @param look reads, after a lost answer; null when the write shows, else what shows in its place
     * @throws OutcomeUnknownException if its answer was lost, and it does not show
     */
    static void send(Call<?> write, String of, Supplier<@Nullable String> look, String advice) {
        try {
            Object unused = write.sendForResponse();
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.UNKNOWN) {
                throw e;
            }
            settle(e, of, look, advice);
        }
    }

    private static void settle(ChannelKitException lost, String of, Supplier<@Nullable String> look, String advice) {
        String found;
        try {
            String other = look.get();
            if (other == null) {
                return;
            }
            found = other + " by now, but the request may still arrive";
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            found = "reading it failed: " + e.what();
        }
        throw new OutcomeUnknownException(lost.what() + "; of the " + of + ": " + found, lost.details(), advice, lost);
    }
}
