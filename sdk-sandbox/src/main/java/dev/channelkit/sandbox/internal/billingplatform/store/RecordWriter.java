package dev.channelkit.sandbox.internal.billingplatform.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes one record at a time, each for itself, and says what became of it. */
final class RecordWriter {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    // the model itself is set up, not written by records
    private static final Set<String> READ_ONLY = Set.of("ENTITY", "ENTITY_FIELD");
    private static final Long USER = 41L;

    private final Tables tables;
    private final Database database;
    private final InstantSource clock;

    /** What writes a record, once it is known to be one. */
    private interface Write {
        WriteResult of(JsonNode json) throws RejectedException;
    }

    RecordWriter(Tables tables, Database database, InstantSource clock) {
        this.tables = tables;
        this.database = database;
        this.clock = clock;
    }

    WriteResult create(EntityModel entity, JsonNode json) {
        return result(entity, json, record -> {
            Fields fields = fields(entity, record);
            if (fields.id() != null) {
                throw new RejectedException(
                        WriteResult.ID_NOT_ALLOWED, "The server gives new records their ids", EntityModel.ID);
            }
            return insert(entity, fields, tables.nextId(entity));
        });
    }

    /** Creates a record that may have an id of its own. */
    WriteResult load(EntityModel entity, JsonNode json) {
        return result(entity, json, record -> {
            Fields fields = fields(entity, record);
            Long id = fields.id() == null ? null : number(fields.id());
            if (fields.id() != null && id == null) {
                throw new RejectedException(WriteResult.INVALID_VALUE, "Id must be a number", EntityModel.ID);
            }
            if (id == null) {
                return insert(entity, fields, tables.nextId(entity));
            }
            if (isThere(entity, id, false) || isThere(entity, id, true)) {
                throw new RejectedException(WriteResult.DUPLICATE, "There is a record of that id", EntityModel.ID);
            }
            tables.taken(entity, id);
            return insert(entity, fields, id);
        });
    }

    WriteResult update(EntityModel entity, JsonNode json) {
        return result(entity, json, record -> {
            long id = existing(entity, record, false);
            return change(entity, fields(entity, record), id);
        });
    }

    WriteResult upsert(EntityModel entity, JsonNode json, String keyField) {
        return result(entity, json, record -> {
            FieldModel key =
                    entity.field(keyField).filter(FieldModel::externalKey).orElse(null);
            if (key == null) {
                throw new RejectedException(
                        WriteResult.NOT_AN_EXTERNAL_KEY,
                        keyField + " is no external key of " + entity.name(),
                        keyField);
            }
            Fields fields = fields(entity, record);
            Object value = fields.values().get(key.name());
            if (value == null) {
                throw new RejectedException(
                        WriteResult.REQUIRED, "The record has no " + key.name() + " to go by", key.name());
            }
            List<Long> found = database.ids(entity, key, value, false);
            if (found.size() > 1) {
                throw new RejectedException(
                        WriteResult.DUPLICATE, "More than one record has that " + key.name(), key.name());
            }
            Long id = found.isEmpty() ? null : found.get(0);
            if (fields.id() != null && !fields.id().equals(String.valueOf(id))) {
                throw new RejectedException(
                        WriteResult.ID_NOT_ALLOWED,
                        "The id is not that of the record of that " + key.name(),
                        EntityModel.ID);
            }
            return id == null ? insert(entity, fields, tables.nextId(entity)) : change(entity, fields, id);
        });
    }

    WriteResult delete(EntityModel entity, JsonNode json, boolean emptyBin) {
        return result(entity, json, record -> {
            String text = Fields.id(record);
            Long number = text == null ? null : number(text);
            boolean onlyBinned = emptyBin && number != null && isThere(entity, number, true);
            long id = onlyBinned ? number : existing(entity, record, false);
            if (emptyBin) {
                database.purge(entity, id);
            } else {
                database.bin(entity, id, true);
            }
            return WriteResult.ok(Long.toString(id), false);
        });
    }

    WriteResult undelete(EntityModel entity, JsonNode json) {
        return result(entity, json, record -> {
            long id = existing(entity, record, true);
            for (FieldModel field : entity.fields()) {
                Object value = field.unique() ? database.value(entity, field, id) : null;
                if (value != null) {
                    checkUnique(entity, field, value, id);
                }
            }
            database.bin(entity, id, false);
            database.update(entity, id, stamped(new LinkedHashMap<>(), false));
            return WriteResult.ok(Long.toString(id), false);
        });
    }

    private static WriteResult result(EntityModel entity, JsonNode json, Write write) {
        try {
            if (READ_ONLY.contains(entity.name())) {
                throw new RejectedException(
                        WriteResult.INVALID_RECORD, entity.name() + " is changed in the set-up, not by records", null);
            }
            if (!json.isObject()) {
                throw new RejectedException(WriteResult.INVALID_RECORD, "A record is an object", null);
            }
            return write.of(json);
        } catch (RejectedException e) {
            return e.result(Fields.id(json));
        }
    }

    private Fields fields(EntityModel entity, JsonNode json) throws RejectedException {
        return Fields.of(entity, json, name -> tables.idOf("ACCOUNT_TYPE", "AccountType", name));
    }

    private WriteResult insert(EntityModel entity, Fields fields, long id) throws RejectedException {
        for (FieldModel field : entity.fields()) {
            if (field.required() && fields.values().get(field.name()) == null) {
                throw missing(field);
            }
        }
        check(entity, fields, null);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(fields.values());
        values.put(EntityModel.ID, id);
        database.insert(entity, stamped(values, true));
        return WriteResult.ok(Long.toString(id), true);
    }

    private WriteResult change(EntityModel entity, Fields fields, long id) throws RejectedException {
        for (Map.Entry<String, @Nullable Object> value : fields.values().entrySet()) {
            FieldModel field = entity.field(value.getKey()).orElseThrow();
            if (field.required() && value.getValue() == null) {
                throw missing(field);
            }
        }
        check(entity, fields, id);
        database.update(entity, id, stamped(new LinkedHashMap<>(fields.values()), false));
        return WriteResult.ok(Long.toString(id), false);
    }

    private void check(EntityModel entity, Fields fields, @Nullable Long id) throws RejectedException {
        for (Map.Entry<String, @Nullable Object> given : fields.values().entrySet()) {
            FieldModel field = entity.field(given.getKey()).orElseThrow();
            Object value = given.getValue();
            if (value == null) {
                continue;
            }
            if (field.target() != null && !tables.isThere(field.target(), (Long) value)) {
                throw new RejectedException(
                        WriteResult.INVALID_REFERENCE,
                        field.name() + " is the id of no record of " + field.target(),
                        field.name());
            }
            if (field.unique()) {
                checkUnique(entity, field, value, id);
            }
        }
    }

    private void checkUnique(EntityModel entity, FieldModel field, Object value, @Nullable Long id)
            throws RejectedException {
        for (Long other : database.ids(entity, field, value, false)) {
            if (!other.equals(id)) {
                throw new RejectedException(
                        WriteResult.DUPLICATE, "Another record has that " + field.name(), field.name());
            }
        }
    }

    private long existing(EntityModel entity, JsonNode json, boolean inBin) throws RejectedException {
        String text = Fields.id(json);
        if (text == null) {
            throw new RejectedException(WriteResult.ID_MISSING, "The record has no Id", EntityModel.ID);
        }
        Long id = number(text);
        if (id == null || !isThere(entity, id, inBin)) {
            String where = inBin ? " in the recycle bin" : "";
            throw new RejectedException(WriteResult.NOT_FOUND, "There is no record of that id" + where, EntityModel.ID);
        }
        return id;
    }

    private boolean isThere(EntityModel entity, long id, boolean inBin) {
        return !database.ids(entity, entity.field(EntityModel.ID).orElseThrow(), id, inBin)
                .isEmpty();
    }

    private Map<String, @Nullable Object> stamped(Map<String, @Nullable Object> values, boolean created) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        if (created) {
            values.put(EntityModel.CREATED, now);
            values.put(EntityModel.CREATED_USER, USER);
        }
        values.put(EntityModel.UPDATED, now);
        values.put(EntityModel.UPDATED_USER, USER);
        return values;
    }

    private static RejectedException missing(FieldModel field) {
        return new RejectedException(WriteResult.REQUIRED, field.name() + " must have a value", field.name());
    }

    static @Nullable Long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
