/**
 * The records of entities, the vendor's and the tenant's own, and the verbs they have. Depends on the generated operations and models, and on commons.
 */
@NullMarked
package dev.channelkit.billingplatform.record;

import org.jspecify.annotations.NullMarked;
