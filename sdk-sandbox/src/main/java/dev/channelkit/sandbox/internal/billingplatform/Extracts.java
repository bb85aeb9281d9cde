package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Large reads in the background: from {@code PENDING} to their files, by the clock. Guarded by the lock of the provider. */
final class Extracts {
    static final String ENTITY = "BULK_API_REQUEST";
    static final String BATCH = "BatchFile";
    private static final String STATUS = "Status";
    private static final int LONGEST = 4_000;

    private final BillingPlatformProfile profile;
    private final Tenant tenant;
    private final StoredFiles files;
    private final ExtractRows source;
    private final Background background;
    private final InstantSource clock;
    private final Set<String> pending = new LinkedHashSet<>();
    private boolean on;

    Extracts(
            BillingPlatformProfile profile,
            Tenant tenant,
            StoredFiles files,
            Rows rows,
            Background background,
            InstantSource clock) {
        this.profile = profile;
        this.tenant = tenant;
        this.files = files;
        this.source = new ExtractRows(profile, tenant, rows);
        this.background = background;
        this.clock = clock;
        this.on = profile.background();
    }

    /** The entity of extracts. */
    static EntityModel model() {
        return EntityModel.of(
                ENTITY,
                List.of(
                        FieldModel.text("RequestName"),
                        FieldModel.text("RequestBody").upTo(LONGEST),
                        FieldModel.of("RecordsPerBatch", FieldType.INTEGER),
                        FieldModel.of("RequestsPerBatch", FieldType.INTEGER),
                        FieldModel.text("RequestMethod").asRequired(),
                        FieldModel.text("ResponseFormat"),
                        FieldModel.text("RetrieveEntityName"),
                        FieldModel.of("Columns", FieldType.LIST),
                        FieldModel.text("CSVDelimiter"),
                        FieldModel.text("CSVQualifier"),
                        FieldModel.text("CSVEndLineFormat"),
                        FieldModel.text(STATUS),
                        FieldModel.of("RecordCount", FieldType.INTEGER),
                        FieldModel.of("BatchCount", FieldType.INTEGER),
                        FieldModel.text("ErrorMessage")));
    }

    /** Takes requests, each for itself. */
    Answer create(RecordCalls calls, Exchange exchange) {
        List<WriteResult> results = new ArrayList<>();
        for (JsonNode record : RecordCalls.records(exchange)) {
            results.add(ExtractRules.refusal(record).orElseGet(() -> taken(record)));
        }
        return calls.written(exchange, results, false);
    }

    private WriteResult taken(JsonNode record) {
        ObjectNode request = ((ObjectNode) record.deepCopy()).put(STATUS, "PENDING");
        WriteResult result = tenant.store().create(ENTITY, List.of(request)).get(0);
        if (result.success()) {
            pending.add(String.valueOf(result.id()));
            begin();
        }
        return result;
    }

    /** Switches the background process on, with all that waits for it, or off. */
    void background(boolean running) {
        on = running;
        begin();
    }

    private void begin() {
        if (on) {
            for (String id : pending) {
                background.at(clock.instant().plus(profile.pendingFor()), due -> process(id, due));
            }
            pending.clear();
        }
    }

    private void process(String id, Instant due) {
        if (!on) {
            pending.add(id);
            return;
        }
        set(id, JsonNodeFactory.instance.objectNode().put(STATUS, "PROCESSING"));
        background.at(due.plus(profile.processingFor()), done -> finish(id));
    }

    private void finish(String id) {
        Optional<Map<String, Object>> request = tenant.store().retrieve(ENTITY, id);
        if (request.isEmpty()) {
            return;
        }
        try {
            if (profile.extractFails()) {
                throw new RefusedException(RefusedException.Reason.UNSUPPORTED, "The extract failed");
            }
            List<byte[]> batches = source.batches(request.get());
            String suffix = source.isCsv(request.get()) ? ".csv" : ".json";
            for (int i = 0; i < batches.size(); i++) {
                files.put(ENTITY, id, BATCH + (i + 1), "extract-" + id + "-" + (i + 1) + suffix, batches.get(i));
            }
            set(
                    id,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put(STATUS, "COMPLETED")
                            .put("RecordCount", source.count())
                            .put("BatchCount", batches.size()));
        } catch (RefusedException e) {
            set(id, JsonNodeFactory.instance.objectNode().put(STATUS, "FAILED").put("ErrorMessage", e.getMessage()));
        }
    }

    // somebody may have deleted it meanwhile
    private void set(String id, ObjectNode changes) {
        WriteResult result =
                tenant.store().update(ENTITY, List.of(changes.put("Id", id))).get(0);
        if (!result.code().equals(WriteResult.NOT_FOUND)) {
            Tenant.require(result, ENTITY);
        }
    }

    /** What is known of an extract, with the names of its files in fields of their own. */
    Map<String, Object> withFiles(Map<String, Object> request) {
        Map<String, Object> shown = new LinkedHashMap<>(request);
        String id = String.valueOf(request.get("Id"));
        for (int i = 1; ; i++) {
            Optional<StoredFiles.StoredFile> file = files.find(ENTITY, id, BATCH + i);
            if (file.isEmpty()) {
                return shown;
            }
            shown.put(BATCH + i, file.get().name());
        }
    }

    void reset() {
        pending.clear();
        on = profile.background();
    }
}
