/**
 * Versions of what a provider holds: the tag of the one read, and the write that names it.
 *
 * <p>Depends on the package call; nothing of commons depends on it but what works on versions.
 */
@NullMarked
package dev.channelkit.commons.etag;

import org.jspecify.annotations.NullMarked;
