/**
 * Tolerant, streaming reading and writing of typed values: what generated models are made of.
 *
 * <p>Depends on the operation package, for envelopes, and on the query package, for percent-encoding. Applications meet {@link dev.channelkit.commons.codec.Drift} and
 * {@link dev.channelkit.commons.codec.RawValue}; the rest is the contract between generated code and the wire.
 */
@NullMarked
package dev.channelkit.commons.codec;

import org.jspecify.annotations.NullMarked;
