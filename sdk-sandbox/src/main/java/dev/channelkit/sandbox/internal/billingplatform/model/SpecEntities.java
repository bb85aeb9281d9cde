package dev.channelkit.sandbox.internal.billingplatform.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities that the spec describes, read from its schemas once in a process. */
public final class SpecEntities {
    private static final String FOLDER = "/dev/channelkit/sandbox/specs/billingplatform/components/schemas/";
    // by schema; where a schema says x-entity, that holds
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Account", "ACCOUNT"),
            Map.entry("AccountPackage", "ACCOUNT_PACKAGE"),
            Map.entry("AccountProduct", "ACCOUNT_PRODUCT"),
            Map.entry("AccountType", "ACCOUNT_TYPE"),
            Map.entry("Activity", "ACTIVITY"),
            Map.entry("ActivityCollector", "ACTIVITY_COLLECTOR"),
            Map.entry("BillingProfile", "BILLING_PROFILE"),
            Map.entry("BulkRequest", "BULK_API_REQUEST"),
            Map.entry("BulkUpload", "BULK_UPLOAD_HISTORY"),
            Map.entry("Contract", "CONTRACT"),
            Map.entry("ContractCurrency", "CONTRACT_CURRENCY"),
            Map.entry("ContractRate", "CONTRACT_RATE"),
            Map.entry("Credit", "CREDIT"),
            Map.entry("Currency", "CURRENCY"),
            Map.entry("EntityDefinition", "ENTITY"),
            Map.entry("EntityField", "ENTITY_FIELD"),
            Map.entry("Invoice", "INVOICE"),
            Map.entry("PackageProduct", "PACKAGE_PRODUCT"),
            Map.entry("Payment", "PAYMENT"),
            Map.entry("PaymentAllocation", "PAYMENT_ALLOCATION"),
            Map.entry("PricePackage", "PACKAGE"),
            Map.entry("Pricing", "PRICING"),
            Map.entry("Product", "PRODUCT"),
            Map.entry("RatingMethod", "RATING_METHOD"),
            Map.entry("Refund", "REFUND"),
            Map.entry("Wallet", "WALLET"));
    private static final Set<String> SYSTEM = Set.of(
            EntityModel.ID,
            EntityModel.CREATED,
            EntityModel.CREATED_USER,
            EntityModel.UPDATED,
            EntityModel.UPDATED_USER);

    private SpecEntities() {}

    private static final class Held {
        static final List<EntityModel> ENTITIES = load();
    }

    /**
     * All of them, with what notes on the provider say of required fields, keys and pointers.
     *
     * @throws UncheckedIOException if the jar lacks one of the schemas
     */
    public static List<EntityModel> all() {
        return Held.ENTITIES;
    }

    /** The schemas that are read, by their names. */
    static Set<String> schemas() {
        return NAMES.keySet();
    }

    private static List<EntityModel> load() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        NAMES.keySet().stream().sorted().forEach(schema -> {
            JsonNode node = read(yaml, schema);
            schemas.put(node.at("/x-entity/name").asText(NAMES.get(schema)), node);
        });
        List<EntityModel> entities = new ArrayList<>();
        Set<String> known = new HashSet<>(schemas.keySet());
        known.addAll(FieldRules.OTHER_ENTITIES);
        schemas.forEach((name, schema) -> entities.add(entity(name, schema, known)));
        return List.copyOf(entities);
    }

    private static JsonNode read(YAMLMapper yaml, String schema) {
        try (InputStream in = SpecEntities.class.getResourceAsStream(FOLDER + schema + ".yaml")) {
            if (in == null) {
                throw new FileNotFoundException("The spec has no schema " + schema);
            }
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static EntityModel entity(String name, JsonNode schema, Set<String> known) {
        List<FieldModel> fields = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        schema.at("/x-entity/keys").forEach(key -> keys.add(key.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (!SYSTEM.contains(property.getKey())) {
                fields.add(field(name, property.getKey(), property.getValue(), keys, known));
            }
        });
        return EntityModel.of(name, fields);
    }

    private static FieldModel field(String entity, String name, JsonNode schema, List<String> keys, Set<String> known) {
        String target = FieldRules.target(name, known);
        FieldModel field = target == null ? FieldModel.of(name, type(schema)) : FieldModel.pointer(name, target);
        if (schema.has("maxLength")) {
            field = field.upTo(schema.path("maxLength").asInt());
        }
        if (FieldRules.isRequired(entity, name)) {
            field = field.asRequired();
        }
        if (keys.contains(name) || FieldRules.isKey(entity, name)) {
            field = field.asExternalKey();
        }
        return FieldRules.isUnique(entity, name) ? field.asUnique() : field;
    }

    // a reference is to a list of known words, which are texts
    private static FieldType type(JsonNode schema) {
        String format = schema.path("format").asText("");
        return switch (schema.path("type").asText("")) {
            case "boolean" -> FieldType.FLAG;
            case "integer" -> FieldType.INTEGER;
            case "number" -> FieldType.DECIMAL;
            case "array" -> FieldType.LIST;
            default ->
                switch (format) {
                    case "decimal" -> FieldType.DECIMAL;
                    case "date-time" -> FieldType.TIME;
                    case "date" -> FieldType.DATE;
                    default -> FieldType.TEXT;
                };
        };
    }
}
