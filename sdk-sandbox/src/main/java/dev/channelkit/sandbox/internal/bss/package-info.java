/**
 * The simulated BSS.
 *
 * <p>Depends on the sandbox's internals and on its profile; nothing but the sandbox itself depends on it.
 */
@NullMarked
package dev.channelkit.sandbox.internal.bss;

import org.jspecify.annotations.NullMarked;
