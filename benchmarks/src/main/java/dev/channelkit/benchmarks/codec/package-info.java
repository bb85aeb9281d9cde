/** What decoding and encoding cost, beside mappers on classes written by hand and the stock client. */
@NullMarked
package dev.channelkit.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
