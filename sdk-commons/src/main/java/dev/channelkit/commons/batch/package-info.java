/**
 * Writes of many records, sent chunk by chunk, and what became of each record. Knows no provider: how a chunk is sent, how large a record is and which
 * are to be told apart is given by the client.
 *
 * <p>May depend on packages error and time.
 */
@NullMarked
package dev.channelkit.commons.batch;

import org.jspecify.annotations.NullMarked;
