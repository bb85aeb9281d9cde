/** Ten thousand calls at once, each on a virtual thread. */
@NullMarked
package dev.channelkit.benchmarks.virtual;

import org.jspecify.annotations.NullMarked;
