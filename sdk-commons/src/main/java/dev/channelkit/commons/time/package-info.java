/**
 * The clock and the sleep that everything else asks, so that tests decide what time it is.
 *
 * <p>Depends on nothing else of commons.
 */
@NullMarked
package dev.channelkit.commons.time;

import org.jspecify.annotations.NullMarked;
