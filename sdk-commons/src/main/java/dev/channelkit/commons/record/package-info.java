/**
 * Recordings of what went over the wire, as HAR 1.2, with secrets removed before anything is written: to attach to a ticket, and to be
 * replayed by the sandbox.
 *
 * <p>Depends on the packages query, redaction and time only. {@link dev.channelkit.commons.record.Recorder} is what applications use.
 */
@NullMarked
package dev.channelkit.commons.record;

import org.jspecify.annotations.NullMarked;
