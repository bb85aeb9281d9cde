package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.contract.Contracting;
import dev.channelkit.billingplatform.extract.Extracts;
import dev.channelkit.billingplatform.file.RecordFiles;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.BillingProfile;
import dev.channelkit.billingplatform.model.BillingProfileFields;
import dev.channelkit.billingplatform.model.Contract;
import dev.channelkit.billingplatform.model.ContractFields;
import dev.channelkit.billingplatform.model.Product;
import dev.channelkit.billingplatform.model.ProductFields;
import dev.channelkit.billingplatform.query.Queries;
import dev.channelkit.billingplatform.record.AccountProducts;
import dev.channelkit.billingplatform.record.Activities;
import dev.channelkit.billingplatform.record.Credits;
import dev.channelkit.billingplatform.record.Invoices;
import dev.channelkit.billingplatform.record.Payments;
import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.billingplatform.usage.Usage;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.query.sql.SqlEntity;
import dev.channelkit.commons.row.Row;

/**
 * A client of the BillingPlatform REST API. Thread-safe and meant to be shared: one for each API user of an organization, kept for as long
 * as the application runs, then closed, which also ends its session.
 *
 * <!-- snippet: BillingPlatformBasics#client -->
 * <pre>{@code
 * try (BillingPlatformClient billing = builder // BillingPlatformClient.builder().organization("acme")
 *         .user(user, password)
 *         .build()) {
 *     Account account = billing.accounts().get(id);
 *     BatchResult<Account> result = billing.accounts().upsert(changed, ExternalKey.of("ErpNumber"));
 *     result.failed().forEach(entry -> System.out.println(entry.index() + ": " + entry.text()));
 *     return account;
 * }
 * }</pre>
 *
 * <p>What goes wrong with a call is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the
 * provider acted on it; what goes wrong with one record of many is told by its entry in the result. Operations that are modelled rather than
 * documented log a warning when first called; see {@code docs/providers/billingplatform.md}.
 */
public final class BillingPlatformClient extends ProviderClient {
    private final BillingPlatformCalls calls;
    private final Records<Account> accounts;
    private final Records<BillingProfile> billingProfiles;
    private final Records<Product> products;
    private final Records<Contract> contracts;
    private final AccountProducts accountProducts;
    private final Activities activities;
    private final Invoices invoices;
    private final Payments payments;
    private final Credits credits;
    private final Queries queries;
    private final Contracting contracting;
    private final Usage usage;

    BillingPlatformClient(Transport transport, ClientSettings settings) {
        super(transport);
        contracting = new Contracting(transport, settings);
        usage = new Usage(transport, settings);
        calls = new BillingPlatformCalls(transport);
        accounts = Records.of(transport, AccountFields.ENTITY);
        billingProfiles = Records.of(transport, BillingProfileFields.ENTITY);
        products = Records.of(transport, ProductFields.ENTITY);
        contracts = Records.of(transport, ContractFields.ENTITY);
        accountProducts = new AccountProducts(transport);
        activities = new Activities(transport);
        invoices = new Invoices(transport);
        payments = new Payments(transport);
        credits = new Credits(transport);
        queries = Queries.of(transport);
    }

    /**
     * Starts a client. What it is not given it takes from {@code BILLINGPLATFORM_HOST}, {@code BILLINGPLATFORM_ORGANIZATION}, and either
     * {@code BILLINGPLATFORM_USER_NAME} and {@code BILLINGPLATFORM_PASSWORD} or {@code BILLINGPLATFORM_CLIENT_ID} and
     * {@code BILLINGPLATFORM_CLIENT_SECRET}.
     */
    public static BillingPlatformClientBuilder builder() {
        return new BillingPlatformClientBuilder(System::getenv);
    }

    /** Customers and their hierarchy. */
    public Records<Account> accounts() {
        return accounts;
    }

    /** How accounts are billed. */
    public Records<BillingProfile> billingProfiles() {
        return billingProfiles;
    }

    /** What is sold. */
    public Records<Product> products() {
        return products;
    }

    /** Contracts, below which rates stand. */
    public Records<Contract> contracts() {
        return contracts;
    }

    /** The products that accounts have. */
    public AccountProducts accountProducts() {
        return accountProducts;
    }

    /** Usage and the lines of invoices. */
    public Activities activities() {
        return activities;
    }

    /** Invoices, which the billing run makes. */
    public Invoices invoices() {
        return invoices;
    }

    /** Payments. */
    public Payments payments() {
        return payments;
    }

    /** Credits to billing profiles. */
    public Credits credits() {
        return credits;
    }

    /** Contracts with rates in tiers, changes of plan and terminations, each as one job. */
    public Contracting contracting() {
        return contracting;
    }

    /** Loads of usage, each record once. */
    public Usage usage() {
        return usage;
    }

    /**
     * The records of any entity, the tenant's own among them, as rows.
     *
     * @param entity its name, such as {@code C_DEPOT}
     * @throws dev.channelkit.commons.error.InvalidRequestException if it is not upper case letters, digits and underscores
     */
    public Records<Row> records(String entity) {
        return Records.ofRows(transport(), entity);
    }

    /**
     * The records of any entity that has a model: {@code records(PricingFields.ENTITY)}.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if its name is not upper case letters, digits and underscores
     */
    public <T> Records<T> records(SqlEntity<T> entity) {
        return Records.of(transport(), entity);
    }

    /** Queries over any entity, typed or not: the vendor's preferred way to read. */
    public Queries query() {
        return queries;
    }

    /** Large reads that the provider works on in the background, into files. */
    public Extracts extracts() {
        return Extracts.of(transport());
    }

    /** Files in fields of records, up and down. */
    public RecordFiles files() {
        return RecordFiles.of(transport());
    }

    /** Every operation as one call, just as the specification has it. */
    public BillingPlatformCalls calls() {
        return calls;
    }
}
