package dev.channelkit.sandbox.internal.odata;

/** What a field or an expression holds, and so with what it can be compared. */
public enum FieldType {
    TEXT("text"),
    /** Text whose letters compare without case, as those of a GUID do. */
    ID("text"),
    NUMBER("a number"),
    FLAG("true or false"),
    TIME("a time");

    private final String words;

    FieldType(String words) {
        this.words = words;
    }

    boolean fits(FieldType other) {
        return this == other || (isText() && other.isText());
    }

    boolean isText() {
        return this == TEXT || this == ID;
    }

    @Override
    public String toString() {
        return words;
    }
}
