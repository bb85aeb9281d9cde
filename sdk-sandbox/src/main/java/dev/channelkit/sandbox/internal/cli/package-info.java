/** The runnable jar's entry: options in, addresses out. Depends on the public sandbox only. */
@NullMarked
package dev.channelkit.sandbox.internal.cli;

import org.jspecify.annotations.NullMarked;
