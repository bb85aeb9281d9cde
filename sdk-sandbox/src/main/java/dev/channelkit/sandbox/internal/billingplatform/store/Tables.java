package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.Tenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The tables of a tenant, each made and filled when it is first needed. Not safe for several threads. */
final class Tables {
    private final Tenant tenant;
    private final Database database;
    private final Seeds seeds;
    private final Set<String> made = new HashSet<>();
    private final Map<String, AtomicLong> lastIds = new HashMap<>();

    Tables(Tenant tenant, Database database, Seeds seeds) {
        this.tenant = tenant;
        this.database = database;
        this.seeds = seeds;
    }

    /** The entity of that name, whose table is there now. */
    EntityModel entity(String name) {
        EntityModel entity = tenant.entity(name);
        make(entity);
        return entity;
    }

    private void make(EntityModel entity) {
        if (!made.add(entity.name())) {
            return;
        }
        database.create(entity);
        Seed seed = seeds.of(entity, tenant);
        if (seed != null) {
            database.fill(seed);
        }
        lastIds.put(entity.name(), new AtomicLong(database.lastId(entity)));
    }

    /** Adds an entity, in the place of one of that name and its records. */
    void put(EntityModel entity) {
        if (tenant.has(entity.name())) {
            EntityModel old = tenant.entity(entity.name());
            if (!old.name().equals(entity.name())) {
                throw new IllegalArgumentException(entity.name() + " cannot be told from " + old.name());
            }
            if (made.remove(old.name())) {
                database.drop(old);
            }
            seeds.forget(old.name());
        }
        tenant.put(entity);
        forgetModel();
    }

    /** Adds a field to an entity, in the place of one of that name and its values. */
    void put(EntityModel entity, FieldModel field) {
        EntityModel grown = entity.with(field);
        entity.field(field.name()).ifPresent(old -> {
            if (!old.name().equals(field.name())) {
                throw new IllegalArgumentException(field.name() + " cannot be told from " + old.name());
            }
        });
        tenant.put(grown);
        if (made.contains(entity.name())) {
            database.addColumn(entity, field);
        }
        forgetModel();
    }

    // they tell of the model, and are made anew when they are needed again
    private void forgetModel() {
        for (String name : List.of(Seeds.ENTITY, Seeds.ENTITY_FIELD)) {
            if (made.remove(name)) {
                database.drop(tenant.entity(name));
            }
        }
    }

    long nextId(EntityModel entity) {
        return lastId(entity).incrementAndGet();
    }

    /** Says that a record has this id. */
    void taken(EntityModel entity, long id) {
        lastId(entity).accumulateAndGet(id, Math::max);
    }

    private AtomicLong lastId(EntityModel entity) {
        return lastIds.computeIfAbsent(entity.name(), name -> new AtomicLong());
    }

    /** Whether there is a record of that id outside the recycle bin. */
    boolean isThere(String name, long id) {
        EntityModel entity = entity(name);
        return !database.ids(entity, entity.field(EntityModel.ID).orElseThrow(), id, false)
                .isEmpty();
    }

    /** The id of the record that has this value; null if there is none. */
    @Nullable Long idOf(String name, String field, String value) {
        EntityModel entity = entity(name);
        List<Long> ids = database.ids(entity, entity.field(field).orElseThrow(), value, false);
        return ids.isEmpty() ? null : ids.get(0);
    }
}
