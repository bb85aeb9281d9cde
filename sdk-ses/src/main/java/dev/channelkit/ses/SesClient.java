package dev.channelkit.ses;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Part;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.ses.api.CallbacksOperations;
import dev.channelkit.ses.api.CloudAccountsOperations;
import dev.channelkit.ses.api.CloudProvidersOperations;
import dev.channelkit.ses.api.ConsoleUsersOperations;
import dev.channelkit.ses.api.CustomFieldsOperations;
import dev.channelkit.ses.api.CustomerUsersOperations;
import dev.channelkit.ses.api.GroupsOperations;
import dev.channelkit.ses.api.OrdersOperations;
import dev.channelkit.ses.api.PartnersOperations;
import dev.channelkit.ses.api.PlansOperations;
import dev.channelkit.ses.api.PriceBooksOperations;
import dev.channelkit.ses.api.ProductsOperations;
import dev.channelkit.ses.api.SkusOperations;
import dev.channelkit.ses.api.SubscriptionsOperations;
import dev.channelkit.ses.customer.Customers;
import dev.channelkit.ses.invoice.Invoices;
import dev.channelkit.ses.report.Reports;

/**
 * A client of the SES platform API (v1). Thread-safe and meant to be shared: one for each pair of keys, kept for as long as the
 * application runs.
 *
 * <!-- snippet: SesBasics#customers -->
 * <pre>{@code
 * try (SesClient ses = SesClient.builder()
 *         .baseUrl(baseUrl) // leave this line out to call SES itself
 *         .credentials(apiKey, apiSecret)
 *         .build()) {
 *     for (Customer c : ses.customers().list(q -> q.filter(CustomerFields.NAME.startsWith("Jo")))) {
 *         System.out.println(c.id() + " " + c.company());
 *     }
 * }
 * }</pre>
 *
 * <p>What goes wrong is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the provider acted
 * on the call. Operations that are modelled rather than documented log a warning when first called; see {@code docs/providers/ses.md}.
 */
public final class SesClient extends ProviderClient {
    private final Part<Invoices> invoices;

    SesClient(Transport transport, ClientSettings settings) {
        super(transport);
        invoices = Part.of(() -> new Invoices(transport, settings));
    }

    /** Starts a client. Without credentials of its own it takes them from {@code SES_API_KEY} and {@code SES_API_SECRET}. */
    public static SesClientBuilder builder() {
        return new SesClientBuilder(System::getenv);
    }

    /** The end customers, to which usage is charged. */
    public Customers customers() {
        return new Customers(transport());
    }

    /** People at a customer who may use the portal. */
    public CustomerUsersOperations customerUsers() {
        return new CustomerUsersOperations(transport());
    }

    /** Groups of customers. */
    public GroupsOperations groups() {
        return new GroupsOperations(transport());
    }

    /** Accounts at cloud providers, and the customers they are charged to. */
    public CloudAccountsOperations cloudAccounts() {
        return new CloudAccountsOperations(transport());
    }

    /** The cloud providers that the platform bills for. */
    public CloudProvidersOperations cloudProviders() {
        return new CloudProvidersOperations(transport());
    }

    /** What turns cost into price. */
    public PriceBooksOperations priceBooks() {
        return new PriceBooksOperations(transport());
    }

    /** Invoices issued to customers, and those issued to the caller. */
    public Invoices invoices() {
        return invoices.get();
    }

    /** Cost, price and usage. */
    public Reports reports() {
        return new Reports(transport());
    }

    /** What the storefront sells. */
    public ProductsOperations products() {
        return new ProductsOperations(transport());
    }

    /** How products can be bought. */
    public PlansOperations plans() {
        return new PlansOperations(transport());
    }

    /** The articles of the catalogue. */
    public SkusOperations skus() {
        return new SkusOperations(transport());
    }

    /** Orders from the storefront. */
    public OrdersOperations orders() {
        return new OrdersOperations(transport());
    }

    /** What customers have bought for a term. */
    public SubscriptionsOperations subscriptions() {
        return new SubscriptionsOperations(transport());
    }

    /** Resellers below the caller. */
    public PartnersOperations partners() {
        return new PartnersOperations(transport());
    }

    /** Fields that the reseller defined for customers and cloud accounts. */
    public CustomFieldsOperations customFields() {
        return new CustomFieldsOperations(transport());
    }

    /** Addresses that the platform calls when something happens. */
    public CallbacksOperations callbacks() {
        return new CallbacksOperations(transport());
    }

    /** People at the reseller who may use the console. These calls go to version 2 of the API: see {@link SesClientBuilder#consoleUrl}. */
    public ConsoleUsersOperations consoleUsers() {
        return new ConsoleUsersOperations(transport());
    }
}
