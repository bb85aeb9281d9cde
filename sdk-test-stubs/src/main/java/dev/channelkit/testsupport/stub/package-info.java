/**
 * Providers on loopback that answer what a test says, for tests of what a client makes of it.
 *
 * <p>In a module of its own, below commons, whose tests need them too. What a provider's own tests need more, such as a client that is
 * aimed at one, lives with them.
 */
@NullMarked
package dev.channelkit.testsupport.stub;

import org.jspecify.annotations.NullMarked;
