/** What decoding and encoding cost, beside peers that do the same work. Nothing depends on this module. */
package dev.channelkit.benchmarks;
