package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Part;
import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.journal.JournaledCreations;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalCreate;
import dev.channelkit.siesmart.model.ProposalSummary;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proposals as a whole.
 *
 * <p>Each write goes to one version, which its tag names, and none is lost or applied twice. Where an answer carries no tag, which is all
 * that is known of any but creation and reading, the proposal is read once more: what comes back always has a tag, and may hold later
 * changes of others. A write of which nobody knows whether it was carried out is settled by reading; what stays open after that is an
 * {@link dev.channelkit.commons.error.OutcomeUnknownException}. All writes of a client to one proposal wait for one another.
 *
 * <p>The methods that end in {@code Call} send once and do none of this.
 */
public final class Proposals extends ProposalsOperations {
    private final Writes writes;
    private final Part<JournaledCreations> creations;
    private final Part<ReferencedCreation<Versioned<Proposal>>> creation;

    /** Made by the client. */
    public Proposals(
            Transport transport, Writes writes, Duration totalTimeout, Supplier<JournaledCreations> creations) {
        super(transport);
        this.writes = writes;
        this.creations = Part.of(creations);
        creation = Part.of(() -> creation(transport, totalTimeout));
    }

    private ReferencedCreation<Versioned<Proposal>> creation(Transport transport, Duration totalTimeout) {
        return ReferencedCreation.<Versioned<Proposal>>builder(
                        this::find, proposal -> String.valueOf(proposal.value().proposalId()))
                .record(creations.get(), id -> get(Long.parseLong(id)))
                .longestWait(totalTimeout)
                .timeSource(transport.time())
                .build();
    }

    /**
     * Creates a proposal that carries your reference as its label, or finds it where it does already: what runs twice creates once. Sent
     * once; if its answer is lost, the label is looked for. The provider offers nothing better to know a repeated creation by, and the list
     * that is searched is modelled.
     *
     * @param label unique among all your proposals, such as the number in your CRM; takes the place of a label in {@code body}
     * @param body with the office alone, to be completed step by step, or with customer, assets and calculation
     * @return the proposal with its tag
     * @throws dev.channelkit.commons.error.InvalidRequestException if it cannot be right whatever the office: a quantity below 1, a term
     *     below 1, a negative amount, or customer, assets and calculation only in part; nothing was sent
     * @throws dev.channelkit.commons.reference.ReferenceTakenException if several proposals carry it; nothing was sent
     * @throws dev.channelkit.commons.error.ReadFailedException if looking for it failed; nothing was sent
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody knows whether it was created and it was not found, this time or
     *     an earlier one; ask for it later with the same reference, never with another. Until it is found, it is only looked for and
     *     nothing sent, unless you {@link #forget} it; by all that share the client's journal, and after a restart where that is a file
     * @throws dev.channelkit.commons.error.NotFoundException if a proposal was created with this reference and is there no more; nothing was
     *     sent, since a reference is for one thing
     * @throws dev.channelkit.commons.journal.JournalException if the journal cannot be read or written; nothing was sent
     * @throws dev.channelkit.commons.journal.UnnotedOutcomeException if it was created, or refused, and the journal could not keep that
     */
    public Versioned<Proposal> create(Reference label, ProposalCreate body) {
        ProposalCreate labelled = body.toBuilder().label(label.value()).build();
        ProposalChecks.check(labelled);
        return creation.get()
                .create(label, () -> writes.tagged(createCall(labelled).send()));
    }

    /**
     * Lets {@link #create(Reference, ProposalCreate)} send again where nobody knows what became of a creation with this reference. Call it
     * after you have made sure that it was not created, nor still will be: a first request that arrives late makes a second proposal.
     */
    public void forget(Reference label) {
        creation.get().forget(label);
    }

    /**
     * The references of creations of which the journal does not know the outcome, those of earlier processes among them:
     * {@link #settle} looks for each.
     */
    public List<Reference> openCreations() {
        return creations.get().open();
    }

    /**
     * Looks for what a creation of unknown outcome has made; sends nothing.
     *
     * @return confirmed when a proposal carries the label; undecided when none does by now, since it may still appear; absent when no
     *     creation with it is open
     */
    public Settlement<Versioned<Proposal>> settle(Reference label) {
        try {
            Versioned<Proposal> found = creation.get().settle(label);
            return found == null ? Settlement.absent() : Settlement.confirmed(found);
        } catch (OutcomeUnknownException e) {
            return Settlement.undecided(e.what());
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Nothing tells two creations of the same apart: if the outcome is unknown, look for what was created before creating again, or
     * create with a {@link Reference} in the first place.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException as with a reference
     */
    @Override
    public Versioned<Proposal> create(ProposalCreate body) {
        ProposalChecks.check(body);
        return writes.tagged(createCall(body).send());
    }

    /** The proposals that have exactly this label, with their tags; usually one or none. */
    public List<Versioned<Proposal>> find(Reference label) {
        return list(q -> q.label(label.value())).stream()
                .filter(found -> label.value().equals(found.label()))
                .map(ProposalSummary::proposalId)
                .map(this::get)
                .toList();
    }

    /**
     * Changes the version that you have read.
     *
     * @return the new version, with a tag
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied; says what was compared
     * @throws dev.channelkit.commons.etag.VersionUnreadException if it was applied, and reading the new version failed
     */
    public Versioned<Proposal> update(Versioned<Proposal> from, ProposalUpdate body) {
        return writes.update(from, body, send(from.value().proposalId()), updated());
    }

    /**
     * {@inheritDoc} Otherwise like {@link #update(Versioned, ProposalUpdate)}; but without the version's value there is
     * nothing to compare, so a lost write that was not applied is not sent again: it stays unknown.
     */
    @Override
    public Versioned<Proposal> update(long proposalId, ETag ifMatch, ProposalUpdate body) {
        return writes.update(proposalId, ifMatch, body, send(proposalId), updated());
    }

    /**
     * Reads the proposal, asks for the change, and sends it; anew for as long as others change the proposal in between, 20 times at most.
     *
     * <p>After a lost answer it counts as applied if the fields that were sent are there, whoever set them: an equal change by another client
     * cannot be told from this one. Changes of several clients that have to add up, such as a count in a text, must differ from one another.
     *
     * @param change what to send, given the proposal as it is; null when there is nothing to change. It may be asked several times
     * @return the new version, with a tag; the present one when there was nothing to change
     * @throws dev.channelkit.commons.etag.ContendedException if the proposal changed in between each time; nothing was applied
     * @throws dev.channelkit.commons.error.ReadFailedException if it could not be read; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied; says what was compared
     * @throws dev.channelkit.commons.etag.VersionUnreadException if it was applied, and reading the new version failed
     */
    public Versioned<Proposal> modify(long proposalId, Function<Proposal, @Nullable ProposalUpdate> change) {
        return writes.modify(proposalId, change, send(proposalId), updated());
    }

    /**
     * Drops the version that you have read, if it was not submitted yet. That it is gone settles a lost answer.
     *
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; it is still there
     */
    public void delete(Versioned<Proposal> from) {
        long id = from.value().proposalId();
        writes.delete(from, (tag, left) -> {
            Response<@Nullable Void> unused = deleteCall(id, tag).timeout(left).sendForResponse();
        });
    }

    /** {@inheritDoc} Sent once, when no other write of this client to the proposal is under way. */
    @Override
    public void delete(long proposalId, ETag ifMatch) {
        writes.inTurn(proposalId, () -> deleteCall(proposalId, ifMatch).sendForResponse());
    }

    private GuardedSend<Proposal, ProposalUpdate> send(long proposalId) {
        return (tag, body, left) ->
                updateCall(proposalId, tag, body).timeout(left).send();
    }

    private static Intended<Proposal, ProposalUpdate> updated() {
        return (before, sent, now) -> SameProposal.update(sent, now);
    }
}
