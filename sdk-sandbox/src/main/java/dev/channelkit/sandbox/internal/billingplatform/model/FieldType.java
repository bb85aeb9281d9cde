package dev.channelkit.sandbox.internal.billingplatform.model;

/**
 * What a field holds. Records have text, ids, dates and times as {@link String}, flags as {@link Boolean}, decimals and whole numbers as
 * {@link java.math.BigDecimal}, lists as a {@link java.util.List} of texts.
 */
public enum FieldType {
    TEXT("VARCHAR(100000)", "text"),
    /** A number on the server's side, text on the wire. */
    ID("BIGINT", "an id"),
    /** Up to 34 digits; zeros at the end of a fraction are not kept. */
    DECIMAL("DECFLOAT(34)", "a number"),
    INTEGER("BIGINT", "a whole number"),
    FLAG("BOOLEAN", "a flag, '0' or '1'"),
    DATE("DATE", "a date such as 2026-01-31"),
    TIME("TIMESTAMP(3)", "a time such as 2026-01-31T08:00:00.000Z, or a date"),
    LIST("VARCHAR(100000)", "a list of texts");

    private final String column;
    private final String description;

    FieldType(String column, String description) {
        this.column = column;
        this.description = description;
    }

    /** The type of its column. */
    public String column() {
        return column;
    }

    /** For people: "a date such as …". */
    public String description() {
        return description;
    }

    /** Whether it is compared as a number. */
    public boolean isNumber() {
        return this == ID || this == DECIMAL || this == INTEGER;
    }

    /** Whether it is compared as a point in time. */
    public boolean isTime() {
        return this == DATE || this == TIME;
    }

    /** Whether it is compared as text. */
    public boolean isText() {
        return this == TEXT || this == LIST;
    }
}
