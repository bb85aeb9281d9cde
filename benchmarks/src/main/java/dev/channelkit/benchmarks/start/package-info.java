/**
 * The first call of a fresh JVM. What runs in that JVM is {@link dev.channelkit.benchmarks.start.Once} and one of the ways beside it, on the class
 * path that such an application has; nothing else of this module.
 */
@NullMarked
package dev.channelkit.benchmarks.start;

import org.jspecify.annotations.NullMarked;
