/** What a client brings along to run. */
@NullMarked
package dev.channelkit.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
