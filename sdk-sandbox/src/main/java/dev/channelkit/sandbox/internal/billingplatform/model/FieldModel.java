package dev.channelkit.sandbox.internal.billingplatform.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entity.
 *
 * @param name as the model has it; case matters nowhere
 * @param required whether a record must have a value in it
 * @param unique whether no two records, those in the recycle bin aside, have the same value
 * @param externalKey whether upserts may go by it
 * @param readOnly whether the server alone writes it; what a record says of it is passed over
 * @param target the entity that it points to; null if it points to none that is known
 * @param maxLength how many characters a text may have
 */
public record FieldModel(
        String name,
        FieldType type,
        boolean required,
        boolean unique,
        boolean externalKey,
        boolean readOnly,
        @Nullable String target,
        int maxLength) {
    private static final int LONG_TEXT = 32_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");

    /** @throws IllegalArgumentException if the name is none that queries can say */
    public FieldModel {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name for a field");
        }
    }

    public static FieldModel of(String name, FieldType type) {
        return new FieldModel(name, type, false, false, false, false, null, LONG_TEXT);
    }

    public static FieldModel text(String name) {
        return of(name, FieldType.TEXT);
    }

    /** A field with the id of a record of that entity, which must be there. */
    public static FieldModel pointer(String name, String target) {
        return new FieldModel(name, FieldType.ID, false, false, false, false, target, LONG_TEXT);
    }

    /** The same, but every record must have a value. */
    public FieldModel asRequired() {
        return new FieldModel(name, type, true, unique, externalKey, readOnly, target, maxLength);
    }

    /** The same, but no two records may have the same value. */
    public FieldModel asUnique() {
        return new FieldModel(name, type, required, true, externalKey, readOnly, target, maxLength);
    }

    /** The same, but upserts may go by it. */
    public FieldModel asExternalKey() {
        return new FieldModel(name, type, required, unique, true, readOnly, target, maxLength);
    }

    /** The same, but the server alone writes it. */
    public FieldModel asReadOnly() {
        return new FieldModel(name, type, required, unique, externalKey, true, target, maxLength);
    }

    /** The same, with another bound for the length of texts. */
    public FieldModel upTo(int characters) {
        return new FieldModel(name, type, required, unique, externalKey, readOnly, target, characters);
    }
}
