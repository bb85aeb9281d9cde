/** What a permit costs: alone, among many threads, and behind those who wait. */
@NullMarked
package dev.channelkit.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
