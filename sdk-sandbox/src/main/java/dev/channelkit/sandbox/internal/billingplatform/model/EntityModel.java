package dev.channelkit.sandbox.internal.billingplatform.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entity of the tenant: its name and its fields, those of the system among them. Immutable. */
public final class EntityModel {
    public static final String ID = "Id";
    public static final String CREATED = "Created";
    public static final String CREATED_USER = "CreatedUserId";
    public static final String UPDATED = "Updated";
    public static final String UPDATED_USER = "UpdatedUserId";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final List<FieldModel> SYSTEM = List.of(
            FieldModel.of(CREATED, FieldType.TIME).asReadOnly(),
            FieldModel.of(CREATED_USER, FieldType.ID).asReadOnly(),
            FieldModel.of(UPDATED, FieldType.TIME).asReadOnly(),
            FieldModel.of(UPDATED_USER, FieldType.ID).asReadOnly());

    private final String name;
    private final Map<String, FieldModel> fields = new LinkedHashMap<>();

    private EntityModel(String name, Collection<FieldModel> own) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name for an entity");
        }
        this.name = name;
        put(FieldModel.of(ID, FieldType.ID));
        own.forEach(this::put);
        SYSTEM.forEach(this::put);
    }

    /**
     * An entity with those fields and the ones that every entity has: {@code Id}, {@code Created}, {@code CreatedUserId}, {@code Updated},
     * {@code UpdatedUserId}.
     *
     * @param name in upper snake case
     * @throws IllegalArgumentException if it is no name for an entity
     */
    public static EntityModel of(String name, Collection<FieldModel> own) {
        return new EntityModel(name, own);
    }

    private void put(FieldModel field) {
        fields.put(key(field.name()), field);
    }

    /** The name in paths, such as {@code BILLING_PROFILE}. */
    public String name() {
        return name;
    }

    /** All its fields, in the order in which records show them. */
    public List<FieldModel> fields() {
        return List.copyOf(fields.values());
    }

    /** The field of that name, in any case. */
    public Optional<FieldModel> field(String field) {
        return Optional.ofNullable(fields.get(key(field)));
    }

    /** The same entity with one field more, or with another in the place of one of that name. */
    public EntityModel with(FieldModel field) {
        List<FieldModel> all = new ArrayList<>(fields.values());
        all.removeIf(
                f -> SYSTEM.contains(f) || f.name().equals(ID) || key(f.name()).equals(key(field.name())));
        all.add(field);
        return new EntityModel(name, all);
    }

    private static String key(String field) {
        return field.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
