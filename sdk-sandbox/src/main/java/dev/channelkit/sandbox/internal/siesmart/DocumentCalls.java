package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.MultipartBody;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Files of a proposal, and who signs them. */
final class DocumentCalls {
    private final Changes changes;
    private final LifeCycle life;
    private final InstantSource clock;

    DocumentCalls(Changes changes, LifeCycle life, InstantSource clock) {
        this.changes = changes;
        this.life = life;
        this.clock = clock;
    }

    static Answer list(SieSmartState state, Exchange exchange) {
        Optional<String> type = exchange.query("documentType");
        List<ObjectNode> found = state.proposal(exchange.path("proposal-id")).documents.stream()
                .map(document -> document.data)
                .filter(data ->
                        type.isEmpty() || data.path("documentType").asText().equals(type.get()))
                .toList();
        return Reply.list(found);
    }

    Answer upload(SieSmartState state, Proposal proposal, Exchange exchange) {
        MultipartBody.Part file =
                MultipartBody.of(exchange.request()).part("file").orElseThrow();
        String type = exchange.field("documentType").orElse("");
        if (state.reference.of(Reference.DOCUMENT_TYPES, proposal.officeId()).stream()
                .noneMatch(known -> known.path("code").asText().equals(type))) {
            new Checks(state.reference, proposal.officeId())
                    .add("documentType", "is no type of documents here")
                    .refuse();
        }
        long id = state.nextId("document");
        ObjectNode data = proposal.data
                .objectNode()
                .put("documentId", id)
                .put("documentType", type)
                .put("fileName", file.fileName().orElse(""))
                .put("mediaType", file.mediaType().isEmpty() ? "application/octet-stream" : file.mediaType())
                .put("size", (long) file.content().length)
                .put("createdAt", Times.text(clock.instant()));
        data.putArray("signatories");
        proposal.documents.add(new Document(id, data, file.content()));
        changes.commit(state, proposal);
        return Reply.ok(data);
    }

    static Answer get(SieSmartState state, Exchange exchange) {
        return Reply.ok(named(state.proposal(exchange.path("proposal-id")), exchange).data);
    }

    static Answer download(SieSmartState state, Exchange exchange) {
        Document document = named(state.proposal(exchange.path("proposal-id")), exchange);
        String name = URLEncoder.encode(document.data.path("fileName").asText(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Answer.of(200, "application/octet-stream", document.content)
                .withHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    }

    Answer delete(SieSmartState state, Proposal proposal, Exchange exchange) {
        Document document = named(proposal, exchange);
        if (document.isBeingSigned()) {
            throw RefusedException.conflict("Document " + document.id + " was sent for signature");
        }
        proposal.documents.remove(document);
        changes.commit(state, proposal);
        return Reply.none();
    }

    Answer sign(SieSmartState state, Proposal proposal, Exchange exchange) {
        Document document = named(proposal, exchange);
        if (document.isBeingSigned()) {
            throw RefusedException.conflict("Document " + document.id + " was sent for signature already");
        }
        String credit = proposal.creditStatus();
        if (!credit.equals("APPROVED") && !credit.equals("DOCUMENTS_ISSUED")) {
            throw RefusedException.conflict(
                    "Proposal " + proposal.id + " is " + credit + "; only accepted proposals have something to sign");
        }
        ArrayNode signatories = document.signatories();
        for (JsonNode party : exchange.body().path("signatories")) {
            ObjectNode signatory = signatories.addObject().put("signatoryId", state.nextId("signatory"));
            signatory.setAll((ObjectNode) party.deepCopy());
            signatory.put("status", "SENT").putNull("signedAt");
        }
        life.signing(proposal, document);
        changes.commit(state, proposal);
        return Reply.ok(document.data);
    }

    static Answer signatories(SieSmartState state, Exchange exchange) {
        return Reply.ok(
                named(state.proposal(exchange.path("proposal-id")), exchange).signatories());
    }

    private static Document named(Proposal proposal, Exchange exchange) {
        String id = exchange.path("document-id");
        return proposal.document(Long.parseLong(id)).orElseThrow(() -> RefusedException.notFound("Document " + id));
    }
}
