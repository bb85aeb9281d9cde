package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.api.AccountProductsOperations;
import dev.channelkit.billingplatform.api.AccountsOperations;
import dev.channelkit.billingplatform.api.ActivitiesOperations;
import dev.channelkit.billingplatform.api.BillingProfilesOperations;
import dev.channelkit.billingplatform.api.BulkExtractsOperations;
import dev.channelkit.billingplatform.api.BulkUploadsOperations;
import dev.channelkit.billingplatform.api.ContractsOperations;
import dev.channelkit.billingplatform.api.CreditsOperations;
import dev.channelkit.billingplatform.api.FilesOperations;
import dev.channelkit.billingplatform.api.InvoicesOperations;
import dev.channelkit.billingplatform.api.PaymentsOperations;
import dev.channelkit.billingplatform.api.ProductsOperations;
import dev.channelkit.billingplatform.api.QueriesOperations;
import dev.channelkit.billingplatform.api.RecordsOperations;
import dev.channelkit.billingplatform.api.SessionOperations;
import dev.channelkit.billingplatform.api.TokenOperations;
import dev.channelkit.commons.call.Transport;

/**
 * Every operation of the API as one call each, just as the specification has it: for looking closely, and for what the client has no verb of its own
 * for. A write gives bare results here, of which each still has to be asked whether its record was taken, and one call takes as many
 * records as the provider lets pass; {@link BillingPlatformClient#accounts()} and its like do both.
 */
public final class BillingPlatformCalls {
    private final Transport transport;

    BillingPlatformCalls(Transport transport) {
        this.transport = transport;
    }

    /** Sessions opened and closed by hand; the client's own is no part of it. */
    public SessionOperations session() {
        return new SessionOperations(transport);
    }

    /** The token call as it is, for client id and secret: it carries those that it is given, and never what the client has. */
    public TokenOperations token() {
        return new TokenOperations(transport);
    }

    /** Queries in the vendor's dialect, one call each. */
    public QueriesOperations queries() {
        return new QueriesOperations(transport);
    }

    /** The verbs that every entity has. */
    public RecordsOperations records() {
        return new RecordsOperations(transport);
    }

    /** Customers and their hierarchy. */
    public AccountsOperations accounts() {
        return new AccountsOperations(transport);
    }

    /** How accounts are billed. */
    public BillingProfilesOperations billingProfiles() {
        return new BillingProfilesOperations(transport);
    }

    /** What is sold. */
    public ProductsOperations products() {
        return new ProductsOperations(transport);
    }

    /** Contracts, below which rates stand. */
    public ContractsOperations contracts() {
        return new ContractsOperations(transport);
    }

    /** The products that accounts have. */
    public AccountProductsOperations accountProducts() {
        return new AccountProductsOperations(transport);
    }

    /** Usage and the lines of invoices, and the loaders they come by. */
    public ActivitiesOperations activities() {
        return new ActivitiesOperations(transport);
    }

    /** Invoices, which the billing run makes. */
    public InvoicesOperations invoices() {
        return new InvoicesOperations(transport);
    }

    /** Payments, what they are for, refunds, and stored payment methods. */
    public PaymentsOperations payments() {
        return new PaymentsOperations(transport);
    }

    /** Credits to billing profiles. */
    public CreditsOperations credits() {
        return new CreditsOperations(transport);
    }

    /** Large reads, in the background. */
    public BulkExtractsOperations bulkExtracts() {
        return new BulkExtractsOperations(transport);
    }

    /** Large loads of usage and data. */
    public BulkUploadsOperations bulkUploads() {
        return new BulkUploadsOperations(transport);
    }

    /** Files in fields of records. */
    public FilesOperations files() {
        return new FilesOperations(transport);
    }
}
