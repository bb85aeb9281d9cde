package dev.channelkit.commons.journal;

import java.util.List;

/** Finds out what became of a write, by reading. Sends nothing that changes anything. */
@FunctionalInterface
public interface Settler<R> {

    /**
     * Looks for evidence. Asked when the time after which the provider does no more has passed, and only where what was there before could
     * be read.
     *
     * @param open the entry: what was asked for, when it was sent, what was there before
     * @param others the other entries with its key, so that what is theirs is not taken for this one's
     * @throws dev.channelkit.commons.error.ChannelKitException when it cannot be read now; it stays undecided then
     */
    Settlement<R> settle(JournalEntry open, List<JournalEntry> others);
}
