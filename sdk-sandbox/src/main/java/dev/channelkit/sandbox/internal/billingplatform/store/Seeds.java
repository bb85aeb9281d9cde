package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each entity of a tenant begins with. The same day gives the same records, whichever entity is asked for first. */
final class Seeds {
    static final String ENTITY = "ENTITY";
    static final String ENTITY_FIELD = "ENTITY_FIELD";

    private static final int FIRST_ENTITY = 201;
    private static final int FIRST_FIELD = 5001;

    private final Map<String, Seed> seeds = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();

    private Seeds(List<Seed> seeds) {
        seeds.forEach(seed -> this.seeds.put(seed.entity(), seed));
    }

    /** A tenant that has been in business for two years on that day. */
    static Seeds before(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Seed> all = new ArrayList<>();
        all.addAll(new CatalogueSeeds(today).all());
        all.addAll(new CustomerSeeds(today).all());
        all.addAll(new ContractSeeds(today).all());
        all.addAll(new BillingSeeds(today).all());
        return new Seeds(all);
    }

    /** A tenant without records, those of its model aside. */
    static Seeds none() {
        return new Seeds(List.of());
    }

    /** Has an entity begin with nothing from now on. */
    void forget(String entity) {
        forgotten.add(entity);
    }

    @Nullable Seed of(EntityModel entity, Tenant tenant) {
        return switch (entity.name()) {
            case ENTITY -> entities(tenant.all());
            case ENTITY_FIELD -> fields(tenant.all());
            default -> forgotten.contains(entity.name()) ? null : seeds.get(entity.name());
        };
    }

    private static Seed entities(List<EntityModel> entities) {
        return new Seed(
                ENTITY,
                entities.size(),
                List.of(
                        "Id",
                        "EntityName",
                        "EntityLabel",
                        "TableName",
                        "ApiEnabled",
                        "RecycleBinFlag",
                        "RetentionDays",
                        "SystemFlag",
                        "VirtualEntityFlag",
                        "VisibleFlag"),
                i -> {
                    String name = entities.get(i).name();
                    boolean own = name.startsWith("C_");
                    return new @Nullable Object[] {
                        (long) FIRST_ENTITY + i, name, name.replace('_', ' '), name, true, true, "30", !own, false, true
                    };
                });
    }

    private static Seed fields(List<EntityModel> entities) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            ids.put(entities.get(i).name(), (long) FIRST_ENTITY + i);
        }
        for (EntityModel entity : entities) {
            for (FieldModel field : entity.fields()) {
                boolean secret =
                        field.name().startsWith("CreditCard") || field.name().startsWith("Ach");
                rows.add(new @Nullable Object[] {
                    (long) FIRST_FIELD + rows.size(),
                    ids.get(entity.name()),
                    field.name(),
                    field.name(),
                    field.type().name(),
                    field.required(),
                    field.unique(),
                    field.externalKey(),
                    field.name().equals(EntityModel.ID),
                    field.target() == null ? null : ids.get(field.target()),
                    true,
                    secret,
                    "ACTIVE"
                });
            }
        }
        return new Seed(
                ENTITY_FIELD,
                rows.size(),
                List.of(
                        "Id",
                        "EntityId",
                        "FieldName",
                        "FieldLabel",
                        "DataType",
                        "RequiredFlag",
                        "UniqueField",
                        "ExternalKeyFlag",
                        "PrimaryKeyFlag",
                        "ReferencedEntityId",
                        "ApiAccessableFlag",
                        "EncryptedFlag",
                        "Status"),
                rows::get);
    }
}
