/**
 * Runs the benchmarks of all topics: peers in turn, each in a fresh JVM, ratios with their error, compared with a baseline and written
 * down as pages and plots. Topics add {@link dev.channelkit.benchmarks.run.Row rows}; nothing here knows what they measure.
 */
@NullMarked
package dev.channelkit.benchmarks.run;

import org.jspecify.annotations.NullMarked;
