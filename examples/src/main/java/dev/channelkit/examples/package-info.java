/** Small programs that show the clients at work. */
@NullMarked
package dev.channelkit.examples;

import org.jspecify.annotations.NullMarked;
