package dev.channelkit.commons.journal;

/**
 * One write that was looked into.
 *
 * @param entry as it is now
 * @param settlement what became of it
 * @param <R> what the write gives
 */
public record SettledWrite<R>(JournalEntry entry, Settlement<R> settlement) {}
