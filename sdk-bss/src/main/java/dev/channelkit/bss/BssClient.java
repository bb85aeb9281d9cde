package dev.channelkit.bss;

import dev.channelkit.bss.account.Accounts;
import dev.channelkit.bss.api.TokenOperations;
import dev.channelkit.bss.invoice.Invoices;
import dev.channelkit.bss.order.Orders;
import dev.channelkit.bss.product.Products;
import dev.channelkit.bss.subscription.QuantityReadings;
import dev.channelkit.bss.subscription.Subscriptions;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.journal.Journal;
import java.time.Duration;

/**
 * A client of the interworks.cloud BSS API for resellers (version 3). Thread-safe and meant to be shared: one for each application user, kept
 * for as long as the application runs.
 *
 * <!-- snippet: BssBasics#client -->
 * <pre>{@code
 * try (BssClient bss = builder // BssClient.builder().host("bss.eu.interworks.cloud")
 *         .credentials(key, secret) // of the distributor
 *         .user(user, password)
 *         .build()) {
 *     for (Subscription s : bss.subscriptions()
 *             .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE).and(END_DATE.before(date))))) {
 *         System.out.println(s.name() + " " + s.quantity());
 *     }
 * }
 * }</pre>
 *
 * <p>It calls the distributor's BSS, fetches one token for all threads, and repeats reads after a 403, which may be the rate limit. What goes
 * wrong is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the provider acted on the call.
 * Operations that are modelled rather than documented log a warning when first called; see {@code docs/providers/bss.md}.
 */
public final class BssClient extends ProviderClient {
    private final Accounts accounts;
    private final Products products;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final TokenOperations token;

    /** A client whose calls this carries, closed with the client; it changes no seats. */
    BssClient(Transport transport) {
        this(
                transport,
                new ClientSettings(Journal.inMemory(), false, "bss", Duration.ofMinutes(5)),
                new QuantityReadings(null, null));
    }

    BssClient(Transport transport, ClientSettings settings, QuantityReadings readings) {
        super(transport);
        accounts = new Accounts(transport);
        products = new Products(transport);
        orders = new Orders(transport, settings);
        subscriptions = new Subscriptions(transport, settings, readings);
        invoices = new Invoices(transport);
        token = new TokenOperations(transport);
    }

    /**
     * Starts a client. What it is not given it takes from {@code BSS_HOST}, {@code BSS_CLIENT_KEY}, {@code BSS_CLIENT_SECRET},
     * {@code BSS_USER_NAME} and {@code BSS_PASSWORD}.
     */
    public static BssClientBuilder builder() {
        return new BssClientBuilder(System::getenv);
    }

    /** The end customers of the reseller. */
    public Accounts accounts() {
        return accounts;
    }

    /** What the reseller may resell, and what it costs. */
    public Products products() {
        return products;
    }

    /** Orders, from the draft to their execution. */
    public Orders orders() {
        return orders;
    }

    /** What end customers have bought for a term. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** What the distributor charges the reseller. */
    public Invoices invoices() {
        return invoices;
    }

    /** The token call as it is, for looking into refused credentials; nothing that is obtained here is used by the client. */
    public TokenOperations token() {
        return token;
    }
}
