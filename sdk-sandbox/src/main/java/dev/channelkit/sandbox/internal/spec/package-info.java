/**
 * Reads a provider's spec and judges requests by it: path, method, parameters and body.
 *
 * <p>Its own loader on purpose: nothing here shares code with the clients, so that one reading of the spec checks the other. Depends on
 * {@code internal.http} only.
 */
@NullMarked
package dev.channelkit.sandbox.internal.spec;

import org.jspecify.annotations.NullMarked;
