/** Reports and query answers of a million rows: when the first is handled, what stays on the heap, how long all take. */
@NullMarked
package dev.channelkit.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
