package dev.channelkit.sandbox.internal.billingplatform.store;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a write.
 *
 * @param id the record's id; null where it has none
 * @param created whether it is new; says something for upserts only
 * @param code {@link #OK}, or the kind of the error
 * @param text what is wrong, for people; empty if nothing is
 * @param field the field that is wrong; null if it is none in particular
 */
public record WriteResult(
        @Nullable String id,
        boolean success,
        boolean created,
        String code,
        String text,
        @Nullable String field) {
    public static final String OK = "0";
    /** A field that must have a value has none. */
    public static final String REQUIRED = "REQUIRED_FIELD_MISSING";
    /** The entity has no such field. */
    public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";
    /** The value is none for the field, or too long. */
    public static final String INVALID_VALUE = "INVALID_VALUE";
    /** There is no record of the id that the field has. */
    public static final String INVALID_REFERENCE = "INVALID_REFERENCE";
    /** Another record has that value, and no two may. */
    public static final String DUPLICATE = "DUPLICATE_VALUE";
    /** The field that an upsert goes by is no external key. */
    public static final String NOT_AN_EXTERNAL_KEY = "NOT_AN_EXTERNAL_KEY";
    /** The record has no id, and needs one. */
    public static final String ID_MISSING = "ID_MISSING";
    /** The record has an id, and must have none. */
    public static final String ID_NOT_ALLOWED = "ID_NOT_ALLOWED";
    /** There is no record of that id. */
    public static final String NOT_FOUND = "RECORD_NOT_FOUND";
    /** The item is no record at all, or the entity takes no writes. */
    public static final String INVALID_RECORD = "INVALID_RECORD";

    static WriteResult ok(String id, boolean created) {
        return new WriteResult(id, true, created, OK, "", null);
    }

    static WriteResult failed(@Nullable String id, String code, String text, @Nullable String field) {
        return new WriteResult(id, false, false, code, text, field);
    }
}
