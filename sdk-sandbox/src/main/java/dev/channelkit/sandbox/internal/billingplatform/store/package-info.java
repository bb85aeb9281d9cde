/**
 * What the simulated BillingPlatform remembers: records of entities in a database of their own, the writes with a result for each record,
 * the recycle bin, and the tenant that a sandbox begins with.
 *
 * <p>Depends on the model and the query language; knows nothing of HTTP.
 */
@NullMarked
package dev.channelkit.sandbox.internal.billingplatform.store;

import org.jspecify.annotations.NullMarked;
