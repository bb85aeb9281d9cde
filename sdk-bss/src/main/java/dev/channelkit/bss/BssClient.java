package dev.channelkit.bss;

import dev.channelkit.bss.api.AccountsOperations;
import dev.channelkit.bss.api.ProductsOperations;
import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.api.TokenOperations;
import dev.channelkit.bss.invoice.Invoices;
import dev.channelkit.bss.order.Orders;
import dev.channelkit.commons.call.RawCall;
import dev.channelkit.commons.call.Transport;

/** A client of the interworks.cloud BSS API for resellers (version 3). Thread-safe and meant to be shared. */
public final class BssClient implements AutoCloseable {
    private final Transport transport;
    private final AccountsOperations accounts;
    private final ProductsOperations products;
    private final Orders orders;
    private final SubscriptionsOperations subscriptions;
    private final Invoices invoices;
    private final TokenOperations token;

    /** A client whose calls this carries; it is closed with the client. */
    BssClient(Transport transport) {
        this.transport = transport;
        accounts = new AccountsOperations(transport);
        products = new ProductsOperations(transport);
        orders = new Orders(transport);
        subscriptions = new SubscriptionsOperations(transport);
        invoices = new Invoices(transport);
        token = new TokenOperations(transport);
    }

    /** The end customers of the reseller. */
    public AccountsOperations accounts() {
        return accounts;
    }

    /** What the reseller may resell, and what it costs. */
    public ProductsOperations products() {
        return products;
    }

    /** Orders, from the draft to their execution. */
    public Orders orders() {
        return orders;
    }

    /** What end customers have bought for a term. */
    public SubscriptionsOperations subscriptions() {
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

    @Override
    public void close() {
        transport.close();
    }
}
