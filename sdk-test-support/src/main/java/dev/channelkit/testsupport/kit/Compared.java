package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.etag.Versioned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calls give, made comparable: a page is its items, a version its value, a file its content. */
final class Compared {
    private Compared() {}

    static @Nullable Object value(@Nullable Object given) {
        if (given instanceof Versioned<?> versioned) {
            return value(versioned.value());
        }
        if (given instanceof BinaryAnswer file) {
            try (file) {
                return new String(file.stream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (given instanceof Iterable<?> items) {
            List<@Nullable Object> all = new ArrayList<>();
            items.forEach(item -> all.add(value(item)));
            return all;
        }
        return given;
    }
}
