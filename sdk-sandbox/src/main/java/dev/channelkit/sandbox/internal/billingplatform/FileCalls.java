package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.StoredFiles.StoredFile;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files up, as Base64 in JSON, and down. Guarded by the lock of the provider. */
final class FileCalls {
    private static final String BINARY = "application/octet-stream";

    private final BillingPlatformProfile profile;
    private final BillingAnswers answers;
    private final Tenant tenant;
    private final StoredFiles files;
    private final Uploads uploads;

    FileCalls(
            BillingPlatformProfile profile, BillingAnswers answers, Tenant tenant, StoredFiles files, Uploads uploads) {
        this.profile = profile;
        this.answers = answers;
        this.tenant = tenant;
        this.files = files;
        this.uploads = uploads;
    }

    Answer download(Exchange exchange) {
        String field = exchange.path("field");
        StoredFile file = files.find(exchange.path("entity"), exchange.path("id"), field)
                .orElseThrow(() -> new RefusedException(
                        404,
                        exchange.path("entity") + " " + exchange.path("id") + " has no file in " + field,
                        List.of()));
        if (profile.fileForm().equals("base64")) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("FileName", file.name())
                    .put("Data", Base64.getEncoder().encodeToString(file.content()));
            return BillingAnswers.json(200, body);
        }
        String name = file.name().replaceAll("[^\\w.-]", "_");
        return Answer.of(200, BINARY, file.content())
                .withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    Answer upload(Exchange exchange) {
        String entity = exchange.path("entity");
        String id = exchange.path("id");
        if (tenant.store().retrieve(entity, id).isEmpty()) {
            throw new RefusedException(404, entity + " has no record " + id, List.of());
        }
        for (Map.Entry<String, String> said : Map.of(
                        "Id", id, "EntityName", entity, "FieldName", exchange.path("field"))
                .entrySet()) {
            if (!exchange.field(said.getKey()).orElse("").equals(said.getValue())) {
                return refused(id, WriteResult.INVALID_VALUE, said.getKey() + " is not as in the path.", said.getKey());
            }
        }
        byte[] content;
        try {
            content = Base64.getDecoder().decode(exchange.field("Data").orElse(""));
        } catch (IllegalArgumentException e) {
            return refused(id, WriteResult.INVALID_VALUE, "Data is not Base64.", "Data");
        }
        if (content.length == 0) {
            return refused(id, WriteResult.INVALID_VALUE, "The file is empty.", "Data");
        }
        String field = exchange.path("field");
        Optional<String> problem = uploads.takes(entity, id, field) ? uploads.start(id, content) : Optional.empty();
        if (problem.isPresent()) {
            return refused(id, "INVALID_STATUS", problem.get(), field);
        }
        files.put(entity, id, field, exchange.field("FileName").orElse(""), content);
        return BillingAnswers.json(200, answers.written(id, null));
    }

    private Answer refused(String id, String code, String text, String field) {
        return BillingAnswers.json(200, answers.failed(id, code, text, field));
    }
}
