package dev.channelkit.siesmart;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Part;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.journal.JournaledCreations;
import dev.channelkit.siesmart.api.TokenOperations;
import dev.channelkit.siesmart.config.Config;
import dev.channelkit.siesmart.notification.Notifications;
import dev.channelkit.siesmart.notification.SubscriptionStore;
import dev.channelkit.siesmart.proposal.Assets;
import dev.channelkit.siesmart.proposal.Calculations;
import dev.channelkit.siesmart.proposal.Customers;
import dev.channelkit.siesmart.proposal.Decisions;
import dev.channelkit.siesmart.proposal.Documents;
import dev.channelkit.siesmart.proposal.Proposals;
import dev.channelkit.siesmart.proposal.Writes;
import java.time.Duration;

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
    private final Writes writes;
    private final Part<Proposals> proposals;
    private final Part<Notifications> notifications;
    private final Part<Config> config;

    SieSmartClient(Transport transport, ClientSettings settings, SieSmartClientBuilder own) {
        super(transport);
        writes = new Writes(transport, settings.totalTimeout(), own.conflictMeansStale());
        proposals = Part.of(() -> new Proposals(
                transport,
                writes,
                settings.totalTimeout(),
                () -> JournaledCreations.of(
                        settings.journal(), "siesmart.createProposal", settings.server(), transport.time())));
        SubscriptionStore subscriptions = own.subscriptions(); // not the builder, which may be changed
        notifications = Part.of(() -> new Notifications(transport, subscriptions));
        Duration keep = own.keepConfig();
        config = Part.of(() -> new Config(transport, keep));
    }

    /**
     * Starts a client. Without credentials of its own it takes them from {@code SIESMART_CLIENT_ID} and {@code SIESMART_CLIENT_SECRET}.
     */
    public static SieSmartClientBuilder builder() {
        return new SieSmartClientBuilder(System::getenv);
    }

    /** Finance proposals as a whole. */
    public Proposals proposals() {
        return proposals.get();
    }

    /** The customer of a proposal, and customers that exist already. */
    public Customers customers() {
        return new Customers(transport(), writes);
    }

    /** What a proposal finances. */
    public Assets assets() {
        return new Assets(transport(), writes);
    }

    /** How a proposal is paid. */
    public Calculations calculations() {
        return new Calculations(transport(), writes);
    }

    /** The credit decision on a proposal. */
    public Decisions decisions() {
        return new Decisions(transport(), writes);
    }

    /** Documents of a proposal, and their electronic signature. */
    public Documents documents() {
        return new Documents(transport(), writes);
    }

    /** Being told of changes. */
    public Notifications notifications() {
        return notifications.get();
    }

    /** What proposals are made of. */
    public Config config() {
        return config.get();
    }

    /**
     * The token call as it is, for looking into refused credentials. The client makes it by itself, once for all threads, and keeps what it
     * gets; nothing that is obtained here is used by it.
     */
    public TokenOperations token() {
        return new TokenOperations(transport());
    }
}
