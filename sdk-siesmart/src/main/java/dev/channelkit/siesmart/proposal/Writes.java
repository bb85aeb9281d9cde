package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Part;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.GuardedWrites;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.Proposal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All writes of one client to proposals. One tag is the version of a proposal with everything in it, so writes to customer, assets,
 * calculation, decision and documents of one proposal wait for one another.
 */
public final class Writes {
    /** Reading what became of a write waits for its place in the window like every call, behind all that wait already. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final Part<GuardedWrites<Long, Proposal>> guarded;

    /**
     * Makes it.
     *
     * @param totalTimeout the time for one write with all its calls and waits
     * @param conflictMeansStale whether a 409 means that the tag is stale
     */
    public Writes(Transport transport, Duration totalTimeout, boolean conflictMeansStale) {
        guarded = Part.of(() -> guarded(transport, totalTimeout, conflictMeansStale));
    }

    private static GuardedWrites<Long, Proposal> guarded(
            Transport transport, Duration totalTimeout, boolean conflictMeansStale) {
        ProposalsOperations proposals = new ProposalsOperations(transport);
        return GuardedWrites.<Long, Proposal>builder(
                        (id, left) -> proposals.getCall(id).timeout(left).send())
                .totalTimeout(totalTimeout)
                .settleTimeout(totalTimeout.compareTo(SETTLING) > 0 ? totalTimeout : SETTLING)
                .conflictMeansStale(conflictMeansStale)
                .timeSource(transport.time())
                .build();
    }

    <B> Versioned<Proposal> update(
            Versioned<Proposal> from, B body, GuardedSend<Proposal, B> send, Intended<Proposal, B> intended) {
        return guarded.get().update(from.value().proposalId(), from, body, send, intended);
    }

    <B> Versioned<Proposal> modify(
            long id,
            Function<? super Proposal, ? extends @Nullable B> change,
            GuardedSend<Proposal, B> send,
            Intended<Proposal, B> intended) {
        return guarded.get().modify(id, change, send, intended);
    }

    void delete(Versioned<Proposal> from, Deletion deletion) {
        guarded.get().delete(from.value().proposalId(), from, deletion::send);
    }

    /** Work on a proposal while no other write of this client to it is under way. */
    <R> R inTurn(long id, Supplier<R> work) {
        return guarded.get().inTurn(id, work);
    }

    /** Writes to a version of which only the tag is known: what the proposal was before cannot be compared, then. */
    <B> Versioned<Proposal> update(
            long id, ETag tag, B body, GuardedSend<Proposal, B> send, Intended<Proposal, B> intended) {
        Versioned<Proposal> from =
                Versioned.of(Proposal.builder().proposalId(id).build(), Objects.requireNonNull(tag, "ifMatch"));
        return guarded.get().update(id, from, body, send, intended);
    }

    /** What was carried out without a tag, such as a creation, with the tag that it has now. */
    Versioned<Proposal> tagged(Versioned<Proposal> written) {
        return written.hasETag()
                ? written
                : guarded.get().tagged(written.value().proposalId(), written);
    }

    /** Sends the deletion of the version that a tag names. */
    @FunctionalInterface
    interface Deletion {
        void send(ETag tag, Duration left);
    }
}
