/**
 * The public surface of a module as text, so that a change of it shows in review as a diff.
 *
 * <p>May depend on nothing but the JDK and the test framework.
 */
@NullMarked
package dev.channelkit.testsupport.surface;

import org.jspecify.annotations.NullMarked;
