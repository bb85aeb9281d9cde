/** How the simulated BillingPlatform behaves where nobody knows how the real one does. */
@NullMarked
package dev.channelkit.sandbox.billingplatform;

import org.jspecify.annotations.NullMarked;
