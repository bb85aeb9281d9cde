package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import java.util.Optional;
import java.util.Set;

/** Which extracts are not taken. What a query says is looked at in the background. */
final class ExtractRules {
    private ExtractRules() {}

    static Optional<WriteResult> refusal(JsonNode record) {
        if (!record.isObject()) {
            return refused(WriteResult.INVALID_RECORD, "It is no request.", "RequestMethod");
        }
        String method = record.path("RequestMethod").asText("");
        if (!method.equals("QUERY") && !method.equals("RETRIEVE")) {
            return refused(WriteResult.INVALID_VALUE, "RequestMethod is QUERY or RETRIEVE.", "RequestMethod");
        }
        if (method.equals("QUERY") && record.path("RequestBody").asText("").isBlank()) {
            return refused(WriteResult.REQUIRED, "RequestBody has the query.", "RequestBody");
        }
        if (method.equals("RETRIEVE")
                && record.path("RetrieveEntityName").asText("").isBlank()) {
            return refused(WriteResult.REQUIRED, "RetrieveEntityName has the entity.", "RetrieveEntityName");
        }
        return isNone(record, "ResponseFormat", Set.of("JSON", "CSV"))
                .or(() -> isNone(record, "CSVEndLineFormat", Set.of("CR", "LF", "CRLF")))
                .or(() -> noBatch(record));
    }

    private static Optional<WriteResult> isNone(JsonNode record, String field, Set<String> values) {
        String value = record.path(field).asText("");
        return value.isEmpty() || record.path(field).isNull() || values.contains(value)
                ? Optional.empty()
                : refused(WriteResult.INVALID_VALUE, field + " is one of " + values + ".", field);
    }

    private static Optional<WriteResult> noBatch(JsonNode record) {
        JsonNode rows = record.path("RecordsPerBatch");
        return rows.isMissingNode() || rows.isNull() || rows.asText().matches("[1-9][0-9]{0,8}")
                ? Optional.empty()
                : refused(WriteResult.INVALID_VALUE, "RecordsPerBatch is a whole number from 1 on.", "RecordsPerBatch");
    }

    private static Optional<WriteResult> refused(String code, String text, String field) {
        return Optional.of(new WriteResult(null, false, false, code, text, field));
    }
}
