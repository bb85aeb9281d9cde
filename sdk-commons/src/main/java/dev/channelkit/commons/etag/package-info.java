/**
 * Versions of things at a provider: the tag that names one, the value that was read with it, and writes that hold only for the version
 * they were made from.
 *
 * <p>Depends on packages error and time only; package call carries its tags.
 */
@NullMarked
package dev.channelkit.commons.etag;

import org.jspecify.annotations.NullMarked;
