/**
 * Files at links that a provider gave, fetched from hosts that are not the provider's: without credentials, bounded, to a safe name.
 *
 * <p>Depends on the packages operation and error only; the transport of a client does the fetching.
 */
@NullMarked
package dev.channelkit.commons.download;

import org.jspecify.annotations.NullMarked;
