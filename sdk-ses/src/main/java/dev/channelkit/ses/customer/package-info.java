/**
 * Customers, and keeping them as an ERP has them. Start at {@link dev.channelkit.ses.customer.Customers}.
 *
 * <p>Depends on the generated operations and models.
 */
@NullMarked
package dev.channelkit.ses.customer;

import org.jspecify.annotations.NullMarked;
