/** Loads of usage, small ones as records, large ones as files, each record once. Depends on records, models, operations and commons. */
@NullMarked
package dev.channelkit.billingplatform.usage;

import org.jspecify.annotations.NullMarked;
