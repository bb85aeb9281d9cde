/** Lists walked page by page to their end, beside loops written by hand. */
@NullMarked
package dev.channelkit.benchmarks.paging;

import org.jspecify.annotations.NullMarked;
