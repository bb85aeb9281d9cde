package dev.channelkit.commons.auth.renewal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A credential just issued.
 *
 * @param life how long it is good for; null when the issuer did not say, or said what cannot be (nothing above zero)
 * @param sentAt when it was asked for, as {@code TimeSource.nanoTime()}: its life began no earlier
 */
public record Issued<C>(C credential, @Nullable Duration life, long sentAt) {}
