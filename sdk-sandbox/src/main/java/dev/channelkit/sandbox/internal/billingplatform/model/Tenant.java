package dev.channelkit.sandbox.internal.billingplatform.model;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The entities of one tenant, which can grow. Not safe for several threads. */
public final class Tenant implements Catalogue {
    private final Map<String, EntityModel> entities = new LinkedHashMap<>();

    public Tenant(List<EntityModel> entities) {
        entities.forEach(this::put);
    }

    /** Adds an entity, or takes the place of the one of that name. */
    public void put(EntityModel entity) {
        entities.put(key(entity.name()), entity);
    }

    /** All of them, in the order in which they came. */
    public List<EntityModel> all() {
        return List.copyOf(entities.values());
    }

    public boolean has(String name) {
        return entities.containsKey(key(name));
    }

    @Override
    public EntityModel entity(String name) {
        EntityModel entity = entities.get(key(name));
        if (entity == null) {
            throw new RefusedException(Reason.UNKNOWN_ENTITY, "There is no entity '" + name + "'");
        }
        return entity;
    }

    private static String key(String name) {
        return name.replace("_", "").toUpperCase(Locale.ROOT);
    }
}
