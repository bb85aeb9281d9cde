/** Whole calls over loopback: one client of each peer against a server in a JVM of its own. */
@NullMarked
package dev.channelkit.benchmarks.call;

import org.jspecify.annotations.NullMarked;
