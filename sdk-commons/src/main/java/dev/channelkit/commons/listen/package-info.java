/**
 * What an application can hear of its calls while they run: for metrics and traces.
 *
 * <p>May depend on packages codec, error and operation.
 */
@NullMarked
package dev.channelkit.commons.listen;

import org.jspecify.annotations.NullMarked;
