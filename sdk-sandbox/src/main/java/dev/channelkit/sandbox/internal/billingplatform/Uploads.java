package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.store.EntityStore;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Uploads in bulk: opened, given their file, and worked on by the clock. The rows that were taken and those that were not are files then.
 * Guarded by the lock of the provider.
 */
final class Uploads {
    static final String ENTITY = "BULK_UPLOAD_HISTORY";
    static final String FILE = "AllRecordsFile";
    static final String ACCEPTED = "AcceptedRecordsFile";
    static final String REJECTED = "RejectedRecordsFile";
    private static final int MOST = 200_000;
    private static final String STATUS = "Status";

    private final BillingPlatformProfile profile;
    private final Tenant tenant;
    private final StoredFiles files;
    private final Background background;
    private final InstantSource clock;

    Uploads(
            BillingPlatformProfile profile,
            Tenant tenant,
            StoredFiles files,
            Background background,
            InstantSource clock) {
        this.profile = profile;
        this.tenant = tenant;
        this.files = files;
        this.background = background;
        this.clock = clock;
    }

    /** The entity of uploads. */
    static EntityModel model() {
        return EntityModel.of(
                ENTITY,
                List.of(
                        FieldModel.pointer("ActivityCollectorId", "ACTIVITY_COLLECTOR")
                                .asRequired(),
                        FieldModel.text(STATUS),
                        FieldModel.of("AcceptedRecords", FieldType.INTEGER),
                        FieldModel.of("RejectedRecords", FieldType.INTEGER),
                        FieldModel.text(FILE),
                        FieldModel.text(ACCEPTED),
                        FieldModel.text(REJECTED),
                        FieldModel.text("ErrorMessage")));
    }

    /** Opens uploads. */
    List<WriteResult> open(Exchange exchange) {
        List<JsonNode> records = new ArrayList<>();
        for (JsonNode record : RecordCalls.records(exchange)) {
            records.add(record.isObject() ? ((ObjectNode) record.deepCopy()).put(STATUS, "AWAITING_FILE") : record);
        }
        return tenant.store().create(ENTITY, records);
    }

    /** Whether a file there starts an upload. */
    boolean takes(String entity, String id, String field) {
        return entity.equals(ENTITY) && field.equalsIgnoreCase(FILE);
    }

    /** Begins to work on the file; tells why not, where it does not. */
    Optional<String> start(String id, byte[] content) {
        String status =
                String.valueOf(tenant.store().retrieve(ENTITY, id).orElseThrow().get(STATUS));
        if (!status.equals("AWAITING_FILE")) {
            return Optional.of("The upload is " + status + " and takes no file.");
        }
        set(id, JsonNodeFactory.instance.objectNode().put(STATUS, "PROCESSING"));
        background.at(clock.instant().plus(profile.uploadFor()), due -> work(id, content));
        return Optional.empty();
    }

    private void work(String id, byte[] content) {
        Map<String, Object> collector = tenant.store()
                .retrieve(ENTITY, id)
                .flatMap(upload ->
                        tenant.store().retrieve("ACTIVITY_COLLECTOR", text(upload, "ActivityCollectorId", "")))
                .orElse(Map.of());
        Csv csv = new Csv(text(collector, "Delimiter", ","), text(collector, "FieldIncludedChar", "\""), "\r\n");
        List<List<String>> rows = csv.read(new String(content, StandardCharsets.UTF_8));
        // the last row that is skipped has the names
        int header = Math.max(1, number(text(collector, "SkipRows", "1"))) - 1;
        if (rows.size() <= header || rows.size() - header - 1 > MOST) {
            String why = rows.size() <= header ? "The file has no rows." : "The file has more than " + MOST + " rows.";
            set(id, JsonNodeFactory.instance.objectNode().put(STATUS, "FAILED").put("ErrorMessage", why));
            return;
        }
        List<List<String>> data = rows.subList(header + 1, rows.size());
        finish(id, csv, rows.get(header), data, written(collector, rows.get(header), data));
    }

    private List<WriteResult> written(Map<String, Object> collector, List<String> names, List<List<String>> data) {
        List<JsonNode> records = new ArrayList<>();
        for (List<String> row : data) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
                record.put(names.get(i).trim(), row.get(i));
            }
            records.add(record);
        }
        EntityStore store = tenant.store();
        String entity = store.retrieve("ENTITY", text(collector, "Entity_Id", ""))
                .map(one -> text(one, "EntityName", "ACTIVITY"))
                .orElse("ACTIVITY");
        return text(collector, "EntityMethod", "INSERT")
                        .toUpperCase(Locale.ROOT)
                        .equals("UPDATE")
                ? store.update(entity, records)
                : store.create(entity, records);
    }

    private void finish(String id, Csv csv, List<String> names, List<List<String>> data, List<WriteResult> results) {
        StringBuilder accepted = new StringBuilder(csv.line(with(names, "Id")));
        StringBuilder rejected =
                new StringBuilder(csv.line(with(names, "ErrorCode", "ErrorText", "ErrorElementField")));
        int good = 0;
        for (int i = 0; i < results.size(); i++) {
            WriteResult result = results.get(i);
            if (result.success()) {
                good++;
                accepted.append(csv.line(with(data.get(i), String.valueOf(result.id()))));
            } else {
                String field = result.field() == null ? "" : result.field();
                rejected.append(csv.line(with(data.get(i), result.code(), result.text(), field)));
            }
        }
        ObjectNode done = JsonNodeFactory.instance
                .objectNode()
                .put(STATUS, "COMPLETED")
                .put("AcceptedRecords", good)
                .put("RejectedRecords", results.size() - good);
        put(id, done, ACCEPTED, "accepted-" + id + ".csv", accepted);
        put(id, done, REJECTED, "rejected-" + id + ".csv", rejected);
        set(id, done);
    }

    private void put(String id, ObjectNode done, String field, String name, StringBuilder content) {
        files.put(ENTITY, id, field, name, content.toString().getBytes(StandardCharsets.UTF_8));
        done.put(field, name);
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    // somebody may have deleted it meanwhile
    private void set(String id, ObjectNode changes) {
        WriteResult result =
                tenant.store().update(ENTITY, List.of(changes.put("Id", id))).get(0);
        if (!result.code().equals(WriteResult.NOT_FOUND)) {
            Tenant.require(result, ENTITY);
        }
    }

    private static String text(Map<String, Object> record, String field, String otherwise) {
        Object value = record.get(field);
        return value == null ? otherwise : String.valueOf(value);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    Answer opened(RecordCalls calls, Exchange exchange) {
        return calls.written(exchange, open(exchange), false);
    }
}
