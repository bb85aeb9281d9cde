package dev.channelkit.bss;

import dev.channelkit.bss.account.Accounts;
import dev.channelkit.bss.api.TokenOperations;
import dev.channelkit.bss.invoice.Invoices;
import dev.channelkit.bss.order.Orders;
import dev.channelkit.bss.product.Products;
import dev.channelkit.bss.subscription.QuantityReadings;
import dev.channelkit.bss.subscription.Subscriptions;
import dev.channelkit.commons.call.RawCall;
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
public final class BssClient implements AutoCloseable {
    private final Transport transport;
    private final Accounts accounts;
    private final Products products;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final TokenOperations token;

    BssClient(Transport transport, BssClientBuilder settings) {
        this(transport, settings.quantityReadings(), settings.totalTimeout(), settings.journal(), settings.server());
    }

    /** A client whose calls this carries, closed with the client; it changes no seats. */
    BssClient(Transport transport) {
        this(transport, new QuantityReadings(null, null), Duration.ofMinutes(5), Journal.inMemory(), "bss");
    }

    private BssClient(
            Transport transport, QuantityReadings readings, Duration totalTimeout, Journal journal, String server) {
        this.transport = transport;
        accounts = new Accounts(transport);
        products = new Products(transport);
        orders = new Orders(transport, journal, server);
        subscriptions = new Subscriptions(transport, readings, totalTimeout, journal, server);
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

    /**
     * A call that the typed client does not have, with the same token, limits and errors.
     *
     * @param method the HTTP method; anything but GET and HEAD is sent once only
     * @param path the path below the base URL, starting with {@code /} and percent-encoded where needed
     */
    public RawCall raw(String method, String path) {
        return transport.raw(method, path);
    }

    /**
     * Frees idle connections and threads; a client or executor that the caller passed in is left alone. Calls sent before, also those that
     * still wait for a thread, run to their end. Sending afterwards throws {@link IllegalStateException} where it is asked for.
     */
    @Override
    public void close() {
        transport.close();
    }
}
