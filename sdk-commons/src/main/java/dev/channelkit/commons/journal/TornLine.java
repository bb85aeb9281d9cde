package dev.channelkit.commons.journal;

/**
 * What was left of a line whose writing was cut by a crash. It was removed: whoever wrote it had not gone on, so nothing was sent on it.
 *
 * @param line its number, from 1
 * @param offset where it began, in bytes
 * @param bytes how long it was
 */
public record TornLine(long line, long offset, int bytes) {}
