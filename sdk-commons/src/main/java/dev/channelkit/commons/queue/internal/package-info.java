/**
 * Who may write to what, and when.
 *
 * <p>Depends on packages error and time only.
 */
@NullMarked
package dev.channelkit.commons.queue.internal;

import org.jspecify.annotations.NullMarked;
