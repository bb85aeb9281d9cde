/**
 * SES, simulated: its entities and their relations, its operations, its billing reports, its made-up data.
 *
 * <p>Uses no model, codec or client of the SDK, so that a mistake there cannot cancel out here.
 */
@NullMarked
package dev.channelkit.sandbox.internal.ses;

import org.jspecify.annotations.NullMarked;
