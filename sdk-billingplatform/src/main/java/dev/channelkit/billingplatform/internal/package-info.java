/** How records are written and what the platform says of them. Not for users; depends on the generated operations and on commons. */
@NullMarked
package dev.channelkit.billingplatform.internal;

import org.jspecify.annotations.NullMarked;
