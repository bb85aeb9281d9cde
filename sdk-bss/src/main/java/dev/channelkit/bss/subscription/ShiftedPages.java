package dev.channelkit.bss.subscription;

/**
 * The number of pages changed while they were read: something was added, removed or changed meanwhile.
 *
 * @param before how many pages there were
 * @param now how many there are
 */
public record ShiftedPages(long before, long now) {}
