/**
 * BillingPlatform over HTTP: sessions, tokens, limits, envelopes, extracts and files. Records and queries are the {@code store} package's.
 *
 * <p>Depends on {@code internal.server}, {@code internal.http} and {@code internal.spec}.
 */
@NullMarked
package dev.channelkit.sandbox.internal.billingplatform;

import org.jspecify.annotations.NullMarked;
