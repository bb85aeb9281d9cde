/** What it costs to be given a credential that is fresh. */
@NullMarked
package dev.channelkit.benchmarks.auth;

import org.jspecify.annotations.NullMarked;
