package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.api.DocumentsOperations;
import dev.channelkit.siesmart.model.Document;
import dev.channelkit.siesmart.model.DocumentUpload;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.SigningRequest;
import java.util.function.Supplier;

/**
 * Documents of a proposal, and their electronic signature. Files are streamed both ways; one that is larger than the client's
 * {@code maxUploadBytes} is refused before anything is sent.
 *
 * <p>Writes wait for other writes of this client to the proposal, and are sent once. They change the version of the proposal, and what they
 * answer is the document: read the proposal before the next write.
 */
public final class Documents extends DocumentsOperations {
    private final Writes writes;

    /** Made by the client. */
    public Documents(Transport transport, Writes writes) {
        super(transport);
        this.writes = writes;
    }

    /**
     * Adds a document to the version that you have read.
     *
     * <p>Sent once: if its answer is lost, {@link #list(long)} shows whether it is there.
     *
     * @param file the file, which is read while it is sent
     * @param documentType one of {@code config().documentTypes(officeId)}
     * @throws dev.channelkit.commons.error.UploadTooLargeException if the file is larger than allowed; nothing was stored
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was stored
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody knows whether it was stored
     */
    public Document upload(Versioned<Proposal> from, FilePart file, String documentType) {
        return upload(
                from.value().proposalId(),
                from.etag(),
                DocumentUpload.builder().file(file).documentType(documentType).build());
    }

    /** {@inheritDoc} Sent once, when no other write of this client to the proposal is under way. */
    @Override
    public Document upload(long proposalId, ETag ifMatch, DocumentUpload body) {
        return inTurn(proposalId, () -> super.upload(proposalId, ifMatch, body));
    }

    /**
     * Removes a document of your own from the version that you have read. Sent once: if its answer is lost, {@link #list(long)} shows
     * whether it is gone.
     *
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; it is still there
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody knows whether it was removed
     */
    public void delete(Versioned<Proposal> from, long documentId) {
        delete(from.value().proposalId(), documentId, from.etag());
    }

    /** {@inheritDoc} Sent once, when no other write of this client to the proposal is under way. */
    @Override
    public void delete(long proposalId, long documentId, ETag ifMatch) {
        inTurn(proposalId, () -> deleteCall(proposalId, documentId, ifMatch).sendForResponse());
    }

    /**
     * Sends a document of the version that you have read to those who shall sign it. Sent once: people are written to. If its answer is lost,
     * {@link #signatories(long, long)} shows whether it went out.
     *
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was sent
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody knows whether it was sent
     */
    public Document startSigning(Versioned<Proposal> from, long documentId, SigningRequest request) {
        return startSigning(from.value().proposalId(), documentId, from.etag(), request);
    }

    /** {@inheritDoc} Sent once, when no other write of this client to the proposal is under way. */
    @Override
    public Document startSigning(long proposalId, long documentId, ETag ifMatch, SigningRequest body) {
        return inTurn(proposalId, () -> super.startSigning(proposalId, documentId, ifMatch, body));
    }

    private <R> R inTurn(long proposalId, Supplier<R> work) {
        return writes.inTurn(proposalId, work);
    }
}
