package dev.channelkit.sandbox.internal.odata;

import java.time.ZoneId;

/**
 * How an expression is read where the platform's way is not known.
 *
 * @param zone where a time without an offset is
 * @param leakNextDay whether an upper bound of a time lets the following day in
 * @param ignoreCase whether text compares without case
 */
public record Reading(ZoneId zone, boolean leakNextDay, boolean ignoreCase) {}
