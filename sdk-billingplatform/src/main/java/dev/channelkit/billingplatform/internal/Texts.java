package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts of values that come in several forms. */
final class Texts {
    private static final Codec<List<RawValue>> ITEMS = new Codec<>() {
        @Override
        public @Nullable List<RawValue> read(WireReader in) {
            return in.list(null, Scalars.RAW);
        }

        @Override
        public void write(List<RawValue> value, WireWriter out) {
            throw new UnsupportedOperationException("an answer is only read");
        }

        @Override
        public String typeName() {
            return "list";
        }
    };

    private Texts() {}

    /** A text, number or boolean as text, without blanks around it; null for anything else, and for blanks alone. */
    static @Nullable String scalar(RawValue value) {
        String text = value.text();
        if (text.startsWith("{") || text.startsWith("[") || text.equals("null")) {
            return null;
        }
        String plain = text.startsWith("\"") ? Json.read(text, Scalars.TEXT, ReadOptions.TOLERANT) : text;
        return plain == null || plain.isBlank() ? null : plain.strip();
    }

    /** The same of a list, joined; of an object, as it stands. */
    static @Nullable String joined(RawValue value) {
        String text = value.text();
        if (text.startsWith("[")) {
            List<String> texts = new ArrayList<>();
            for (RawValue item :
                    Objects.requireNonNullElse(Json.read(text, ITEMS, ReadOptions.TOLERANT), List.<RawValue>of())) {
                String one = joined(item);
                if (one != null) {
                    texts.add(one);
                }
            }
            return texts.isEmpty() ? null : String.join("; ", texts);
        }
        return text.startsWith("{") && !text.equals("{}") ? text : scalar(value);
    }
}
