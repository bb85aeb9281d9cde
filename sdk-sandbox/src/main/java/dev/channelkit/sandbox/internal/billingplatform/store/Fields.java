package dev.channelkit.sandbox.internal.billingplatform.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, by the fields of its entity.
 *
 * @param id the id; null if there is none, or an empty one
 * @param values the values by the names of fields, null for those that are to be cleared; without what the server alone writes
 */
record Fields(@Nullable String id, Map<String, @Nullable Object> values) {
    private static final String TYPE_BY_NAME = "AccountType";

    /** Finds the id of an account's type by its name; null if there is none. */
    interface TypesByName {
        @Nullable Long id(String name);
    }

    /** @throws RejectedException for a field that the entity has not, or a value that is none for its field */
    static Fields of(EntityModel entity, JsonNode json, TypesByName types) throws RejectedException {
        if (!json.isObject()) {
            throw new RejectedException(WriteResult.INVALID_RECORD, "A record is an object", null);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> given : json.properties()) {
            FieldModel field = entity.field(given.getKey()).orElse(null);
            if (field == null) {
                // the vendor's article creates accounts by the name of their type
                if (entity.name().equals("ACCOUNT") && given.getKey().equalsIgnoreCase(TYPE_BY_NAME)) {
                    values.put("AccountTypeId", type(given, types));
                    continue;
                }
                throw new RejectedException(
                        WriteResult.UNKNOWN_FIELD,
                        entity.name() + " has no field '" + given.getKey() + "'",
                        given.getKey());
            }
            if (!field.readOnly() && !field.name().equals(EntityModel.ID)) {
                values.put(field.name(), value(field, given.getValue()));
            }
        }
        return new Fields(id(json), values);
    }

    private static @Nullable Object value(FieldModel field, JsonNode json) throws RejectedException {
        try {
            return Values.read(field, json);
        } catch (IllegalArgumentException e) {
            String code = field.target() == null ? WriteResult.INVALID_VALUE : WriteResult.INVALID_REFERENCE;
            throw new RejectedException(code, field.name() + " " + e.getMessage(), field.name());
        }
    }

    private static @Nullable Long type(Map.Entry<String, JsonNode> given, TypesByName types) throws RejectedException {
        if (given.getValue().isNull() || given.getValue().asText().isEmpty()) {
            return null;
        }
        Long id = types.id(given.getValue().asText());
        if (id == null) {
            throw new RejectedException(
                    WriteResult.INVALID_REFERENCE, "There is no type of accounts of that name", given.getKey());
        }
        return id;
    }

    /** The id that a record says, in any case of the field's name; null if there is none, or an empty one. */
    static @Nullable String id(JsonNode json) {
        for (Map.Entry<String, JsonNode> given : json.properties()) {
            if (given.getKey().equalsIgnoreCase(EntityModel.ID)
                    && !given.getValue().isNull()) {
                String id = given.getValue().asText().trim();
                return id.isEmpty() ? null : id;
            }
        }
        return null;
    }
}
