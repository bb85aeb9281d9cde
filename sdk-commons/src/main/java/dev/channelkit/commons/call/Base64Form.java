package dev.channelkit.commons.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The other form of a file: a JSON object with the content as Base64 in one of its members.
 *
 * @param data the member that holds the content
 * @param name the member that holds the file's name; null where there is none
 */
public record Base64Form(String data, @Nullable String name) {

    public Base64Form {
        Objects.requireNonNull(data, "data");
    }

    /** Of a file whose name the object does not tell. */
    public static Base64Form of(String data) {
        return new Base64Form(data, null);
    }

    public static Base64Form of(String data, String name) {
        return new Base64Form(data, name);
    }
}
