/**
 * Lists that come in pages, read lazily.
 *
 * <p>Depends on the call package; nothing depends on it but generated operations and applications.
 */
@NullMarked
package dev.channelkit.commons.page;

import org.jspecify.annotations.NullMarked;
