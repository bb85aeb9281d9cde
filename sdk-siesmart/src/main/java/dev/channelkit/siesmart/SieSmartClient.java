package dev.channelkit.siesmart;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.journal.JournaledCreations;
import dev.channelkit.siesmart.api.TokenOperations;
import dev.channelkit.siesmart.config.Config;
import dev.channelkit.siesmart.notification.Notifications;
import dev.channelkit.siesmart.proposal.Assets;
import dev.channelkit.siesmart.proposal.Calculations;
import dev.channelkit.siesmart.proposal.Customers;
import dev.channelkit.siesmart.proposal.Decisions;
import dev.channelkit.siesmart.proposal.Documents;
import dev.channelkit.siesmart.proposal.Proposals;
import dev.channelkit.siesmart.proposal.Writes;

/**
 * A client of the Siemens SieSmart B2B API (v1). Thread-safe and meant to be shared: one for each client id, kept for as long as the
 * application runs.
 *
 * <!-- snippet: SieSmartBasics#update -->
 * <pre>{@code
 * try (SieSmartClient siesmart = builder // SieSmartClient.builder().environment(SieSmartEnvironment.TEST)
 *         .credentials(clientId, clientSecret)
 *         .build()) {
 *     Versioned<Proposal> p = siesmart.proposals().get(proposalId);
 *     p = siesmart.proposals()
 *             .update(p, ProposalUpdate.builder().label("CRM-7").build());
 *     return p.value();
 * }
 * }</pre>
 *
 * <p>It keeps to the provider's 100 requests a minute by itself, fetches one token for all threads, and sends the version of a proposal
 * with every write. What goes wrong is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the
 * provider acted on the call, and whose message names the trace id to quote to its support. Operations that are modelled rather than
 * documented log a warning when first called; see {@code docs/providers/siesmart.md}.
 */
public final class SieSmartClient extends ProviderClient {
    private final Proposals proposals;
    private final Customers customers;
    private final Assets assets;
    private final Calculations calculations;
    private final Decisions decisions;
    private final Documents documents;
    private final Notifications notifications;
    private final Config config;
    private final TokenOperations token;

    SieSmartClient(Transport transport, ClientSettings settings, SieSmartClientBuilder own) {
        super(transport);
        Writes writes = new Writes(transport, settings.totalTimeout(), own.conflictMeansStale());
        JournaledCreations creations = JournaledCreations.of(
                settings.journal(), "siesmart.createProposal", settings.server(), transport.time());
        proposals = new Proposals(transport, writes, settings.totalTimeout(), creations);
        customers = new Customers(transport, writes);
        assets = new Assets(transport, writes);
        calculations = new Calculations(transport, writes);
        decisions = new Decisions(transport, writes);
        documents = new Documents(transport, writes);
        notifications = new Notifications(transport, own.subscriptions());
        config = new Config(transport, own.keepConfig());
        token = new TokenOperations(transport);
    }

    /**
     * Starts a client. Without credentials of its own it takes them from {@code SIESMART_CLIENT_ID} and {@code SIESMART_CLIENT_SECRET}.
     */
    public static SieSmartClientBuilder builder() {
        return new SieSmartClientBuilder(System::getenv);
    }

    /** Finance proposals as a whole. */
    public Proposals proposals() {
        return proposals;
    }

    /** The customer of a proposal, and customers that exist already. */
    public Customers customers() {
        return customers;
    }

    /** What a proposal finances. */
    public Assets assets() {
        return assets;
    }

    /** How a proposal is paid. */
    public Calculations calculations() {
        return calculations;
    }

    /** The credit decision on a proposal. */
    public Decisions decisions() {
        return decisions;
    }

    /** Documents of a proposal, and their electronic signature. */
    public Documents documents() {
        return documents;
    }

    /** Being told of changes. */
    public Notifications notifications() {
        return notifications;
    }

    /** What proposals are made of. */
    public Config config() {
        return config;
    }

    /**
     * The token call as it is, for looking into refused credentials. The client makes it by itself, once for all threads, and keeps what it
     * gets; nothing that is obtained here is used by it.
     */
    public TokenOperations token() {
        return token;
    }
}
