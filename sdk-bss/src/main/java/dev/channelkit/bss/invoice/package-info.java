/** What the distributor charges: invoices, and the charges of a month over all of them. */
@NullMarked
package dev.channelkit.bss.invoice;

import org.jspecify.annotations.NullMarked;
