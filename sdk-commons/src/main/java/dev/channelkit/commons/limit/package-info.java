/**
 * How many calls may be on the wire, at once and over time; shared by all clients of one server in this JVM.
 *
 * <p>May depend on packages error and time.
 */
@NullMarked
package dev.channelkit.commons.limit;

import org.jspecify.annotations.NullMarked;
