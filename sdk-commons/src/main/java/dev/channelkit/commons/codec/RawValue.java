package dev.channelkit.commons.codec;

import java.util.Objects;

/**
 * A value kept as it stood on the wire, because the spec does not know it or declares another type there. It is written back only in
 * the format it came in.
 *
 * <p>{@link #toString} hides the text: what the spec does not know may be a secret.
 */
public final class RawValue {

    private final Format format;
    private final String text;

    private RawValue(Format format, String text) {
        this.format = format;
        this.text = text;
    }

    /**
     * A value given as JSON text.
     *
     * @throws IllegalArgumentException if the text is not exactly one JSON value
     */
    public static RawValue json(String text) {
        Objects.requireNonNull(text, "text");
        try {
            JsonTokens tokens = new JsonTokens(text, ReadOptions.DEFAULT_NESTING_LIMIT);
            RawValue value = tokens.raw();
            tokens.finish();
            return value;
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not one JSON value", e);
        }
    }

    /**
     * A slice of XML that a tokenizer has already gone through: an element with its tags, or several of one name. Of an attribute, and of
     * text between elements, it is the escaped text.
     */
    static RawValue wellFormedXml(String text) {
        return new RawValue(Format.XML, text);
    }

    /** JSON that a tokenizer has already gone through. */
    static RawValue wellFormedJson(String text) {
        return new RawValue(Format.JSON, text);
    }

    public Format format() {
        return format;
    }

    /** The value as it stands on the wire, whitespace between tokens aside; in XML with the tags around it, comments and prefixes left out. */
    public String text() {
        return text;
    }

    /** Whether both hold the same text in the same format; differently spelt JSON is not equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RawValue that && format == that.format && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "RawValue[" + format + ", " + text.length() + " characters]";
    }
}
