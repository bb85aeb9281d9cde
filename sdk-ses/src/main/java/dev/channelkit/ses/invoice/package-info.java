/**
 * What is done with invoices every month: fetching their detailed files, tying those of the distributor to the report, and making the
 * customers'. Start at {@link dev.channelkit.ses.invoice.Invoices}.
 *
 * <p>Depends on the generated operations and models, and on the package report.
 */
@NullMarked
package dev.channelkit.ses.invoice;

import org.jspecify.annotations.NullMarked;
