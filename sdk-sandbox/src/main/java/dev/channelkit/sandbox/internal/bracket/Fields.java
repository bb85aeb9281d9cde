package dev.channelkit.sandbox.internal.bracket;

import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.FieldKind;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.Collection;
import java.util.Optional;

/** The fields of an entity by the names that filters and sorts use, with the custom fields of tenants among them. */
final class Fields {
    private static final String CUSTOM = "customFields.";

    private final Entity<?> entity;
    private final Collection<String> allowed;
    private final boolean ignoreCase;

    /** @param allowed the fields that may be used; all where it is empty */
    Fields(Entity<?> entity, Collection<String> allowed, boolean ignoreCase) {
        this.entity = entity;
        this.allowed = allowed;
        this.ignoreCase = ignoreCase;
    }

    /** The field of that name; empty if there is none that may be used. */
    Optional<Field> find(String name) {
        if (name.startsWith(CUSTOM)
                && name.length() > CUSTOM.length()
                && entity.relation("customFieldsValues").isPresent()) {
            String custom = name.substring(CUSTOM.length());
            return Optional.of(new Field(FieldKind.TEXT, row -> customValue(row, custom), ignoreCase));
        }
        if (!allowed.isEmpty() && !allowed.contains(name)) {
            return Optional.empty();
        }
        return entity.field(name).map(kind -> new Field(kind, row -> plainValue(row, name), ignoreCase));
    }

    private static Optional<String> plainValue(Row row, String name) {
        Object value = row.get(name);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    private static Optional<String> customValue(Row row, String name) {
        return row.rows("customFieldsValues").stream()
                .filter(field -> field.text("name").equals(name))
                .filter(field -> field.get("value") != null)
                .map(field -> field.text("value"))
                .findFirst();
    }
}
