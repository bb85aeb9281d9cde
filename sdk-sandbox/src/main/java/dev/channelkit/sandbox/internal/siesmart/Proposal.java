package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposal: what answers say of it, its version, its documents, and what becomes of it by itself. */
final class Proposal {
    final long id;
    /** As answers have it, but for {@code modifiedAt}, which is the version. */
    final ObjectNode data;

    final List<Document> documents = new ArrayList<>();
    /** To the millisecond, and later with every change. */
    private Instant version;
    /** What a pending decision will be, and when; null where none is pending. */
    @Nullable Ahead decision;
    /** When the contract starts; null where that is not ahead. */
    @Nullable Instant activation;

    /** A decision that is still to come. */
    record Ahead(Instant at, String status) {}

    Proposal(long id, ObjectNode data, Instant version) {
        this.id = id;
        this.data = data;
        this.version = version.truncatedTo(ChronoUnit.MILLIS);
    }

    Proposal copy() {
        Proposal copy = new Proposal(id, data.deepCopy(), version);
        documents.forEach(document -> copy.documents.add(document.copy()));
        copy.decision = decision;
        copy.activation = activation;
        return copy;
    }

    Instant version() {
        return version;
    }

    /** Makes this another version: the present moment's, or one a millisecond later than the last. */
    void changed(Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MILLIS);
        version = present.isAfter(version) ? present : version.plusMillis(1);
    }

    long officeId() {
        return data.path("officeId").asLong();
    }

    Optional<ObjectNode> customer() {
        return part("customer");
    }

    Optional<ObjectNode> calculation() {
        return part("calculation");
    }

    Optional<ObjectNode> decisionData() {
        return part("decision");
    }

    ArrayNode assets() {
        return data.path("assets") instanceof ArrayNode assets ? assets : JsonNodeFactory.instance.arrayNode();
    }

    Optional<ObjectNode> asset(long assetId) {
        return assets().valueStream()
                .filter(asset -> asset.path("assetId").asLong() == assetId)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    Optional<Document> document(long documentId) {
        return documents.stream().filter(document -> document.id == documentId).findFirst();
    }

    String creditStatus() {
        return data.path("creditStatus").asText();
    }

    String decisionStatus() {
        return decisionData().map(made -> made.path("decisionStatus").asText()).orElse(DecisionStatus.NOT_AVAILABLE);
    }

    private Optional<ObjectNode> part(String name) {
        return data.path(name) instanceof ObjectNode part ? Optional.of(part) : Optional.empty();
    }
}
