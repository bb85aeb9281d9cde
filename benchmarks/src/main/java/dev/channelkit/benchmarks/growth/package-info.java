/** How cost grows: the same work at sizes that differ by powers of ten. */
@NullMarked
package dev.channelkit.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
