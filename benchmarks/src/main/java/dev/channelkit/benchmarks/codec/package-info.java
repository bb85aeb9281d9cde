/** Pages of the five providers, decoded and encoded beside peers that read and write the same values. */
package dev.channelkit.benchmarks.codec;
