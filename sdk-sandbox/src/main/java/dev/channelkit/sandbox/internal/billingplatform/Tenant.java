package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.store.EntityStore;
import dev.channelkit.sandbox.internal.billingplatform.store.WriteResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The records of the tenant: made when first asked for, with a test's own data over them. Guarded by the lock of the provider. */
final class Tenant {
    private final InstantSource clock;
    private final List<JsonNode> own = new ArrayList<>();
    private @Nullable EntityStore store;

    Tenant(InstantSource clock) {
        this.clock = clock;
    }

    EntityStore store() {
        EntityStore now = store;
        if (now == null) {
            boolean generated =
                    own.stream().allMatch(data -> data.path("generated").asBoolean(true));
            now = generated ? EntityStore.open(clock) : EntityStore.withoutData(clock);
            try {
                prepare(now);
            } catch (RuntimeException e) {
                now.close();
                throw e;
            }
            store = now;
        }
        return now;
    }

    private void prepare(EntityStore fresh) {
        fresh.define(Extracts.model());
        fresh.define(Uploads.model());
        for (JsonNode data : own) {
            read(fresh, data);
        }
    }

    /**
     * Takes own data over the others.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    void load(JsonNode data) {
        own.add(data.deepCopy());
        close();
        try {
            EntityStore unused = store();
        } catch (RuntimeException e) {
            own.remove(own.size() - 1);
            throw e;
        }
    }

    void reset() {
        if (store != null) {
            store.reset();
            prepare(store);
        }
    }

    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private static void read(EntityStore store, JsonNode data) {
        for (var member : data.properties()) {
            switch (member.getKey()) {
                case "generated" -> {}
                case "entities" -> member.getValue().forEach(entity -> define(store, entity));
                case "records" ->
                    member.getValue()
                            .properties()
                            .forEach(records -> load(store, records.getKey(), records.getValue()));
                default ->
                    throw new IllegalArgumentException(
                            "billingplatform." + member.getKey() + " is none of generated, entities and records");
            }
        }
    }

    /** Adds an entity, or fields to one that is there. */
    static void define(EntityStore store, JsonNode entity) {
        String name = entity.path("name").asText();
        List<FieldModel> fields = new ArrayList<>();
        entity.path("fields").forEach(field -> fields.add(field(name, field)));
        boolean there = store.entities().stream().anyMatch(known -> known.name().equals(name));
        if (there) {
            fields.forEach(field -> store.define(name, field));
        } else {
            store.define(EntityModel.of(name, fields));
        }
    }

    private static FieldModel field(String entity, JsonNode field) {
        String type = field.path("type").asText("TEXT").toUpperCase(Locale.ROOT);
        FieldModel made;
        try {
            made = FieldModel.of(field.path("name").asText(), FieldType.valueOf(type));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "billingplatform.entities." + entity + "."
                            + field.path("name").asText() + ": " + e.getMessage(),
                    e);
        }
        made = field.path("target").isTextual()
                ? FieldModel.pointer(made.name(), field.path("target").asText())
                : made;
        made = field.path("required").asBoolean() ? made.asRequired() : made;
        made = field.path("unique").asBoolean() ? made.asUnique() : made;
        return field.path("externalKey").asBoolean() ? made.asExternalKey() : made;
    }

    private static void load(EntityStore store, String entity, JsonNode records) {
        List<JsonNode> all = records.valueStream().toList();
        List<WriteResult> results;
        try {
            results = store.load(entity, all);
        } catch (RefusedException e) {
            throw new IllegalArgumentException("billingplatform.records." + entity + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < results.size(); i++) {
            require(results.get(i), "billingplatform.records." + entity + "[" + i + "]");
        }
    }

    /** @throws IllegalArgumentException if the record was not taken */
    static String require(WriteResult result, String where) {
        if (!result.success() || result.id() == null) {
            String field = result.field() == null ? "" : "." + result.field();
            throw new IllegalArgumentException(where + field + ": " + result.code() + ", " + result.text());
        }
        return result.id();
    }
}
