package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    static final RecordView NOTHING = new RecordView(Map.of());

    private final Map<String, RawValue> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final boolean contradictory;

    /** Where names differ in case alone, the first of them holds. */
    RecordView(Map<String, RawValue> members) {
        boolean differs = false;
        for (Map.Entry<String, RawValue> member : members.entrySet()) {
            if (member.getValue().text().equals("null")) {
                continue;
            }
            RawValue first = this.members.putIfAbsent(member.getKey(), member.getValue());
            differs |= first != null
                    && Verdicts.isField(member.getKey())
                    && !Objects.equals(Texts.scalar(first), Texts.scalar(member.getValue()));
        }
        contradictory = differs;
    }

    /** Whether fields that a verdict goes by stand there twice, differing in case alone, with different values. */
    boolean isContradictory() {
        return contradictory;
    }

    /** This result under the names of the specification, where the client's provider has others. */
    RecordView declared(FieldNames names) {
        Map<String, RawValue> declared = new LinkedHashMap<>(members);
        for (String name : Verdicts.FIELDS) {
            String wire = names.name("WriteResult", name);
            if (!wire.equals(name)) {
                declared.remove(name);
                RawValue value = members.get(wire);
                if (value != null) {
                    declared.put(name, value);
                }
            }
        }
        return contradictory ? this : new RecordView(declared);
    }

    /** How {@code encoded} looks, which is JSON of ours. */
    static RecordView of(byte[] encoded) {
        RecordView view = Json.read(encoded, CODEC, ReadOptions.TOLERANT);
        return view == null ? NOTHING : view;
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
