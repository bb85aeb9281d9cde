package dev.channelkit.siesmart;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.siesmart.api.AssetsOperations;
import dev.channelkit.siesmart.api.CalculationsOperations;
import dev.channelkit.siesmart.api.ConfigOperations;
import dev.channelkit.siesmart.api.CustomersOperations;
import dev.channelkit.siesmart.api.DecisionsOperations;
import dev.channelkit.siesmart.api.DocumentsOperations;
import dev.channelkit.siesmart.api.NotificationsOperations;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.api.TokenOperations;

/** The operations of SieSmart over one transport. */
public final class SieSmartClient implements AutoCloseable {
    private final Transport transport;
    private final TokenOperations token;
    private final ConfigOperations config;
    private final ProposalsOperations proposals;
    private final CustomersOperations customers;
    private final AssetsOperations assets;
    private final CalculationsOperations calculations;
    private final DecisionsOperations decisions;
    private final DocumentsOperations documents;
    private final NotificationsOperations notifications;

    SieSmartClient(Transport transport) {
        this.transport = transport;
        token = new TokenOperations(transport);
        config = new ConfigOperations(transport);
        proposals = new ProposalsOperations(transport);
        customers = new CustomersOperations(transport);
        assets = new AssetsOperations(transport);
        calculations = new CalculationsOperations(transport);
        decisions = new DecisionsOperations(transport);
        documents = new DocumentsOperations(transport);
        notifications = new NotificationsOperations(transport);
    }

    public TokenOperations token() {
        return token;
    }

    public ConfigOperations config() {
        return config;
    }

    public ProposalsOperations proposals() {
        return proposals;
    }

    public CustomersOperations customers() {
        return customers;
    }

    public AssetsOperations assets() {
        return assets;
    }

    public CalculationsOperations calculations() {
        return calculations;
    }

    public DecisionsOperations decisions() {
        return decisions;
    }

    public DocumentsOperations documents() {
        return documents;
    }

    public NotificationsOperations notifications() {
        return notifications;
    }

    @Override
    public void close() {
        transport.close();
    }
}
