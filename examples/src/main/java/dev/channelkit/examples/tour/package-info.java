/** The tour: every promise of the README, shown against the sandbox. */
@NullMarked
package dev.channelkit.examples.tour;

import org.jspecify.annotations.NullMarked;
