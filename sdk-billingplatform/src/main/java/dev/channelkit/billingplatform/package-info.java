/** The client of the BillingPlatform REST API. Start at {@link dev.channelkit.billingplatform.BillingPlatformClient}. */
@NullMarked
package dev.channelkit.billingplatform;

import org.jspecify.annotations.NullMarked;
