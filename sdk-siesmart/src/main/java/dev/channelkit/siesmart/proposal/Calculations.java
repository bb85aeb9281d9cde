package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.api.CalculationsOperations;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.Proposal;

/** How a proposal is paid. Writes as {@link Proposals} says: the version is that of the proposal, which comes back with its new tag. */
public final class Calculations extends CalculationsOperations {
    private static final Intended<Proposal, CalculationInput> THERE =
            (before, sent, now) -> SameProposal.calculation(sent, now.calculation());

    private final Writes writes;

    /** Made by the client. */
    public Calculations(Transport transport, Writes writes) {
        super(transport);
        this.writes = writes;
    }

    /**
     * Adds the calculation to the version that you have read.
     *
     * @return the new version, with a tag
     * @throws dev.channelkit.commons.error.InvalidRequestException if the term is below 1 or an amount negative
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied
     */
    public Versioned<Proposal> add(Versioned<Proposal> from, CalculationInput calculation) {
        ProposalChecks.check(calculation);
        return writes.update(from, calculation, sendAdd(from.value().proposalId()), THERE);
    }

    /**
     * {@inheritDoc} Otherwise like {@link #add(Versioned, CalculationInput)}; but without the version's value there is
     * nothing to compare, so a lost write that was not applied is not sent again: it stays unknown.
     */
    @Override
    public Versioned<Proposal> add(long proposalId, ETag ifMatch, CalculationInput body) {
        ProposalChecks.check(body);
        return writes.update(proposalId, ifMatch, body, sendAdd(proposalId), THERE);
    }

    /** Replaces the calculation of the version that you have read; throws as {@link #add(Versioned, CalculationInput)} does. */
    public Versioned<Proposal> replace(Versioned<Proposal> from, CalculationInput calculation) {
        ProposalChecks.check(calculation);
        return writes.update(from, calculation, sendReplace(from.value().proposalId()), THERE);
    }

    /**
     * {@inheritDoc} Otherwise like {@link #replace(Versioned, CalculationInput)}; but without the version's value there is
     * nothing to compare, so a lost write that was not applied is not sent again: it stays unknown.
     */
    @Override
    public Versioned<Proposal> replace(long proposalId, ETag ifMatch, CalculationInput body) {
        ProposalChecks.check(body);
        return writes.update(proposalId, ifMatch, body, sendReplace(proposalId), THERE);
    }

    private GuardedSend<Proposal, CalculationInput> sendAdd(long proposalId) {
        return (tag, body, left) -> addCall(proposalId, tag, body).timeout(left).send();
    }

    private GuardedSend<Proposal, CalculationInput> sendReplace(long proposalId) {
        return (tag, body, left) ->
                replaceCall(proposalId, tag, body).timeout(left).send();
    }
}
