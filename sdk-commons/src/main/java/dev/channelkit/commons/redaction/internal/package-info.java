/**
 * Hiding secrets in texts that others wrote, however they are escaped there.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package dev.channelkit.commons.redaction.internal;

import org.jspecify.annotations.NullMarked;
