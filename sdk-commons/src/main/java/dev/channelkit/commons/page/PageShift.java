package dev.channelkit.commons.page;

/**
 * The number of pages changed while they were walked: something was added or removed meanwhile. Where there are fewer now, items may have moved
 * onto pages that were read already; a walk that goes by pages alone has passed them over.
 *
 * @param before how many pages there were
 * @param now how many there are
 */
public record PageShift(long before, long now) {}
