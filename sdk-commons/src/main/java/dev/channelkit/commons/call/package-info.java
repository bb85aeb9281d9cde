/**
 * A call as the caller sees it: built, sent, answered. The transport of a client lives here.
 *
 * <p>May depend on everything else of commons but package page.
 */
@NullMarked
package dev.channelkit.commons.call;

import org.jspecify.annotations.NullMarked;
