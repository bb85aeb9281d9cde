package dev.channelkit.commons.codec;

/**
 * Writes values as {@code application/x-www-form-urlencoded} bodies.
 *
 * <p>A form is flat: scalars and lists of scalars. Lists are joined by commas, an explicit null is an empty value, an absent field is left
 * out. What was kept raw from an answer is never written.
 *
 * <p>A list must say something: an empty one, one that is an explicit null and one with a blank item are refused, and so is one of which
 * an item could not be read. They would all arrive as an empty field, or as none, which providers take for "no restriction".
 */
public final class Form {
    private Form() {}

    /**
     * Percent-encodes a value, in UTF-8, with {@code %20} for a space.
     *
     * @throws IllegalArgumentException naming the field, if one of them holds an object, a map, a list of lists or a raw value, a list
     *     that is empty, null or incomplete, a list item that is blank or has a comma, or text that UTF-8 cannot carry
     */
    public static <T> String encode(T value, Codec<T> codec) {
        return written(value, codec, false);
    }

    /** The same for a person to read: secrets appear as {@code ***}. */
    public static <T> String describe(T value, Codec<T> codec) {
        return written(value, codec, true);
    }

    private static <T> String written(T value, Codec<T> codec, boolean forPerson) {
        FormWriter writer = new FormWriter(forPerson);
        codec.write(value, writer);
        return writer.result();
    }
}
