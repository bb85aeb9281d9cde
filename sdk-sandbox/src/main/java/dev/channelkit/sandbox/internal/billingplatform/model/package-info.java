/**
 * The entities of a simulated tenant of BillingPlatform: their fields, what a field holds, and how its values are read and written.
 *
 * <p>Depends on the spec that the sandbox carries, and on nothing else of the sandbox.
 */
@NullMarked
package dev.channelkit.sandbox.internal.billingplatform.model;

import org.jspecify.annotations.NullMarked;
