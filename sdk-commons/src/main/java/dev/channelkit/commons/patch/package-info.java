/**
 * Changes to parts of a value as JSON Patch (RFC 6902), typed by the fields of what is changed.
 *
 * <p>Depends on the call and codec packages.
 */
@NullMarked
package dev.channelkit.commons.patch;

import org.jspecify.annotations.NullMarked;
