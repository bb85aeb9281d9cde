package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of a proposal: what answers say of it, its bytes, and when the people asked to sign it do so. */
final class Document {
    final long id;
    final ObjectNode data;
    final byte[] content;
    /** When those who have not answered sign; null where nobody was asked, or all have answered. */
    @Nullable Instant signedAt;

    Document(long id, ObjectNode data, byte[] content) {
        this.id = id;
        this.data = data;
        this.content = content;
    }

    Document copy() {
        Document copy = new Document(id, data.deepCopy(), content);
        copy.signedAt = signedAt;
        return copy;
    }

    ArrayNode signatories() {
        return data.withArray("/signatories");
    }

    boolean isBeingSigned() {
        return !signatories().isEmpty();
    }

    boolean isSigned() {
        return isBeingSigned()
                && signatories()
                        .valueStream()
                        .allMatch(one -> one.path("status").asText().equals("SIGNED"));
    }
}
