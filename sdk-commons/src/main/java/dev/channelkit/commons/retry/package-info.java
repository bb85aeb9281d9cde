/**
 * When a call may go out again, and how long to wait before it does.
 *
 * <p>May depend on packages error, operation and time.
 */
@NullMarked
package dev.channelkit.commons.retry;

import org.jspecify.annotations.NullMarked;
