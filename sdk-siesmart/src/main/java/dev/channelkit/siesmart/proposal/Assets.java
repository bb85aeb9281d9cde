package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.api.AssetsOperations;
import dev.channelkit.siesmart.model.Asset;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.Proposal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a proposal finances. Writes as {@link Proposals} says: the version is that of the proposal, which comes back with its new tag. */
public final class Assets extends AssetsOperations {
    private final Writes writes;

    /** Made by the client. */
    public Assets(Transport transport, Writes writes) {
        super(transport);
        this.writes = writes;
    }

    /**
     * Adds an asset to the version that you have read.
     *
     * <p>Two equal assets cannot be told apart: if an answer is lost and the proposal has changed since, only a serial number shows that
     * this asset is there. Without one the outcome is unknown then.
     *
     * @return the new version, with a tag
     * @throws dev.channelkit.commons.error.InvalidRequestException if the code is blank, the quantity below 1 or the price negative
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was applied
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody can tell whether it was applied
     */
    public Versioned<Proposal> add(Versioned<Proposal> from, AssetInput asset) {
        ProposalChecks.check("", asset);
        return writes.update(from, asset, sendAdd(from.value().proposalId()), Assets::hasBeenAdded);
    }

    /** {@inheritDoc} Otherwise like {@link #add(Versioned, AssetInput)}; after a lost answer a changed proposal is always unknown. */
    @Override
    public Versioned<Proposal> add(long proposalId, ETag ifMatch, AssetInput body) {
        ProposalChecks.check("", body);
        return writes.update(proposalId, ifMatch, body, sendAdd(proposalId), Intended.cannotTell());
    }

    /** Replaces an asset of the version that you have read; throws as {@link #add(Versioned, AssetInput)} does. */
    public Versioned<Proposal> replace(Versioned<Proposal> from, long assetId, AssetInput asset) {
        ProposalChecks.check("", asset);
        long id = from.value().proposalId();
        return writes.update(from, asset, sendReplace(id, assetId), replaced(assetId));
    }

    /** {@inheritDoc} Otherwise like {@link #replace(Versioned, long, AssetInput)}. */
    @Override
    public Versioned<Proposal> replace(long proposalId, long assetId, ETag ifMatch, AssetInput body) {
        ProposalChecks.check("", body);
        return writes.update(proposalId, ifMatch, body, sendReplace(proposalId, assetId), replaced(assetId));
    }

    /**
     * Removes an asset from the version that you have read; throws as {@link #add(Versioned, AssetInput)} does.
     *
     * @return the version without it, with a tag
     */
    public Versioned<Proposal> delete(Versioned<Proposal> from, long assetId) {
        long id = from.value().proposalId();
        GuardedSend<Proposal, Long> send = (tag, asset, left) -> {
            Response<@Nullable Void> unused =
                    deleteCall(id, asset, tag).timeout(left).sendForResponse();
            return null;
        };
        return writes.update(from, assetId, send, Assets::hasBeenRemoved);
    }

    /** {@inheritDoc} Sent once, when no other write of this client to the proposal is under way; nothing is read afterwards. */
    @Override
    public void delete(long proposalId, long assetId, ETag ifMatch) {
        writes.inTurn(proposalId, () -> deleteCall(proposalId, assetId, ifMatch).sendForResponse());
    }

    private GuardedSend<Proposal, AssetInput> sendAdd(long proposalId) {
        return (tag, body, left) -> addCall(proposalId, tag, body).timeout(left).send();
    }

    private GuardedSend<Proposal, AssetInput> sendReplace(long proposalId, long assetId) {
        return (tag, body, left) ->
                replaceCall(proposalId, assetId, tag, body).timeout(left).send();
    }

    private static boolean hasBeenAdded(Proposal before, AssetInput sent, Proposal now) {
        String serial = sent.serialNumber();
        return serial != null
                && !serial.isBlank()
                && before.assets().stream().noneMatch(asset -> serial.equals(asset.serialNumber()))
                && now.assets().stream().anyMatch(asset -> SameProposal.asset(sent, asset));
    }

    /** An answer without a list of assets shows nothing, unless it was the last one that went. */
    private static boolean hasBeenRemoved(Proposal before, Long assetId, Proposal now) {
        return find(before, assetId) != null
                && find(now, assetId) == null
                && (now.has(Proposal.Field.ASSETS) || before.assets().size() == 1);
    }

    private static Intended<Proposal, AssetInput> replaced(long assetId) {
        return (before, sent, now) -> {
            Asset asset = find(now, assetId);
            return asset != null && SameProposal.asset(sent, asset);
        };
    }

    private static @Nullable Asset find(Proposal proposal, long assetId) {
        return proposal.assets().stream()
                .filter(asset -> Objects.equals(asset.assetId(), assetId))
                .findFirst()
                .orElse(null);
    }
}
