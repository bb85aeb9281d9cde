package dev.channelkit.bss.invoice;

/** By which of its dates a charge belongs to a month. Under each of them it belongs to one month only. */
public enum DateBasis {
    /** The date of the invoice. */
    INVOICE_DATE,
    /** When the invoice was created. */
    CREATION,
    /**
     * The first day of the period that is charged; where an item tells none, the date of its invoice. Invoices come before or after the
     * period they charge, so those of other months are read too: {@link MonthQuery#invoicedWithin}.
     */
    BILLING_PERIOD
}
