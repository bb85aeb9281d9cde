/**
 * Rows whose fields no spec knows: what a query answers, and records of entities that a tenant has defined.
 *
 * <p>Depends on the codec package alone.
 */
@NullMarked
package dev.channelkit.commons.row;

import org.jspecify.annotations.NullMarked;
