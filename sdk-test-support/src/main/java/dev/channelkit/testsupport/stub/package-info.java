/**
 * Providers on loopback that answer what a test says, for tests of what a client makes of it.
 *
 * <p>What a provider's own tests need more, such as a client that is aimed at one, lives with them. The tests of commons, which
 * this module is built on, have their own {@code PromptServer}.
 */
@NullMarked
package dev.channelkit.testsupport.stub;

import org.jspecify.annotations.NullMarked;
