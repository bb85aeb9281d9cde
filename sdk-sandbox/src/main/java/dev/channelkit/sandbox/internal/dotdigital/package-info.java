/**
 * dotdigital's API for resellers, simulated: an estate of accounts with users, roles, credits, numbers and activity, and the readings of what
 * nobody outside knows. Nothing here shares code with the clients.
 */
@NullMarked
package dev.channelkit.sandbox.internal.dotdigital;

import org.jspecify.annotations.NullMarked;
