package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.api.CustomersOperations;
import dev.channelkit.siesmart.model.BankAccount;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.Proposal;

/**
 * The customer of a proposal, and customers that exist already. Writes as {@link Proposals} says: the version is that of the proposal, which
 * comes back with its new tag.
 */
public final class Customers extends CustomersOperations {
    private static final Intended<Proposal, CustomerInput> THERE =
            (before, sent, now) -> SameProposal.customer(sent, now.customer());

    private final Writes writes;

    /** Made by the client. */
    public Customers(Transport transport, Writes writes) {
        super(transport);
        this.writes = writes;
    }

    /**
     * Attaches a customer to the version that you have read: one that exists, by its id alone, or a new one.
     *
     * @return the new version, with a tag
     * @throws dev.channelkit.commons.error.InvalidRequestException if it has neither id nor name
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied
     */
    public Versioned<Proposal> add(Versioned<Proposal> from, CustomerInput customer) {
        ProposalChecks.check(customer);
        return writes.update(from, customer, sendAdd(from.value().proposalId()), THERE);
    }

    /**
     * {@inheritDoc} Otherwise like {@link #add(Versioned, CustomerInput)}; but without the version's value there is
     * nothing to compare, so a lost write that was not applied is not sent again: it stays unknown.
     */
    @Override
    public Versioned<Proposal> add(long proposalId, ETag ifMatch, CustomerInput body) {
        ProposalChecks.check(body);
        return writes.update(proposalId, ifMatch, body, sendAdd(proposalId), THERE);
    }

    /** Replaces the customer of the version that you have read; throws as {@link #add(Versioned, CustomerInput)} does. */
    public Versioned<Proposal> replace(Versioned<Proposal> from, CustomerInput customer) {
        ProposalChecks.check(customer);
        return writes.update(from, customer, sendReplace(from.value().proposalId()), THERE);
    }

    /**
     * {@inheritDoc} Otherwise like {@link #replace(Versioned, CustomerInput)}; but without the version's value there is
     * nothing to compare, so a lost write that was not applied is not sent again: it stays unknown.
     */
    @Override
    public Versioned<Proposal> replace(long proposalId, ETag ifMatch, CustomerInput body) {
        ProposalChecks.check(body);
        return writes.update(proposalId, ifMatch, body, sendReplace(proposalId), THERE);
    }

    /**
     * Adds bank details to the customer of the version that you have read; in Spain only. They show in no proposal, so that a lost
     * answer always leaves the outcome unknown, and nothing is sent again.
     *
     * @return the new version, with a tag
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied
     */
    public Versioned<Proposal> addBankAccount(Versioned<Proposal> from, BankAccount account) {
        return writes.update(from, account, sendBankAccount(from.value().proposalId()), Intended.doesNotShow());
    }

    /** {@inheritDoc} Otherwise like {@link #addBankAccount(Versioned, BankAccount)}. */
    @Override
    public Versioned<Proposal> addBankAccount(long proposalId, ETag ifMatch, BankAccount body) {
        return writes.update(proposalId, ifMatch, body, sendBankAccount(proposalId), Intended.doesNotShow());
    }

    private GuardedSend<Proposal, CustomerInput> sendAdd(long proposalId) {
        return (tag, body, left) -> addCall(proposalId, tag, body).timeout(left).send();
    }

    private GuardedSend<Proposal, CustomerInput> sendReplace(long proposalId) {
        return (tag, body, left) ->
                replaceCall(proposalId, tag, body).timeout(left).send();
    }

    private GuardedSend<Proposal, BankAccount> sendBankAccount(long proposalId) {
        return (tag, body, left) ->
                addBankAccountCall(proposalId, tag, body).timeout(left).send();
    }
}
