package dev.channelkit.sandbox.internal.bss;

import java.time.Instant;

/**
 * A token that was given out.
 *
 * @param user the application user it stands for
 * @param end when it ends, by the sandbox's clock
 */
record Token(String user, Instant end) {}
