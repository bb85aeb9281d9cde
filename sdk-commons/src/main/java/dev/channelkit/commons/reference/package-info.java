/**
 * Names that callers give to what they create or move, so that it can be found again when an answer was lost.
 *
 * <p>Depends on packages error, queue and time only.
 */
@NullMarked
package dev.channelkit.commons.reference;

import org.jspecify.annotations.NullMarked;
