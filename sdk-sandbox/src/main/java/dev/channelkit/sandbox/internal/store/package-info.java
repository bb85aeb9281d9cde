/**
 * What a simulated provider remembers: rows in tables, with the kinds of their fields.
 *
 * <p>Depends on nothing else of the sandbox.
 */
@NullMarked
package dev.channelkit.sandbox.internal.store;

import org.jspecify.annotations.NullMarked;
