package dev.channelkit.commons.call;

/**
 * A value, and a mark of the bytes it was read from.
 *
 * @param value what was read
 * @param digest equal for bodies that are equal byte by byte; of others it differs
 */
public record Digested<T>(T value, String digest) {}
