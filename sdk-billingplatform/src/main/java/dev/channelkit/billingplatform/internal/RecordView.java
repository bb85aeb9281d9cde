package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of an object on the wire, by name in any case. */
final class RecordView {
    /** The members of an object, whatever they hold; of anything else, none. Explicit nulls are left out. */
    static final Codec<RecordView> CODEC = new Codec<>() {
        @Override
        public RecordView read(WireReader in) {
            if (in.kind() != WireReader.Kind.OBJECT) {
                Object unused = in.raw();
                return new RecordView(Map.of());
            }
            Map<String, RawValue> members = in.map(Scalars.RAW);
            return new RecordView(members == null ? Map.of() : members);
        }

        @Override
        public void write(RecordView value, WireWriter out) {
            throw new UnsupportedOperationException("an answer is only read");
        }

        @Override
        public String typeName() {
            return "object";
        }
    };

    private final Map<String, RawValue> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RecordView(Map<String, RawValue> members) {
        this.members.putAll(members);
    }

    /** How {@code encoded} looks, which is JSON of ours. */
    static RecordView of(byte[] encoded) {
        RecordView view = Json.read(encoded, CODEC, ReadOptions.TOLERANT);
        return view == null ? new RecordView(Map.of()) : view;
    }

    boolean hasAny(String... names) {
        for (String name : names) {
            if (members.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable RawValue raw(String name) {
        return members.get(name);
    }

    /** A text, number or boolean as text, without blanks around it; null when there is none, or nothing but blanks. */
    @Nullable String text(String name) {
        RawValue raw = members.get(name);
        return raw == null ? null : Texts.scalar(raw);
    }
}
