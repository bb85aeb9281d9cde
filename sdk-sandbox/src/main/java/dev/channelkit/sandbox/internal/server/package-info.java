/**
 * The seam between the sandbox and the providers it simulates.
 *
 * <p>Depends on {@code internal.http} and {@code internal.spec}; every provider implements it, none is known here.
 */
@NullMarked
package dev.channelkit.sandbox.internal.server;

import org.jspecify.annotations.NullMarked;
