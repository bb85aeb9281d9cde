/** What it costs to write a query: typed builders beside text put together by hand. */
@NullMarked
package dev.channelkit.benchmarks.query;

import org.jspecify.annotations.NullMarked;
