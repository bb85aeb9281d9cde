package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a write: the first member whose name ends in {@code Response} and that is not null, since the names of deletes differ
 * from one reference to the next. It is an array, or one object alone. What is the answer to something else is none.
 */
final class WriteAnswer implements Codec<List<RecordResult>> {
    private static final String RESPONSE = "response";

    private final Verb verb;
    private final FieldNames names;
    private final Codec<List<RecordResult>> entries;

    /** @param names of the client, by which the fields of results may have others than in the specification */
    WriteAnswer(Verb verb, FieldNames names) {
        this.verb = verb;
        this.names = names;
        entries = entries(names);
    }

    private static Codec<List<RecordResult>> entries(FieldNames names) {
        Codec<RecordResult> entry = new Reading<>("result") {
            @Override
            public RecordResult read(WireReader in) {
                RecordView view = RecordView.CODEC.read(in);
                return Verdicts.of(view == null ? RecordView.NOTHING : view.declared(names));
            }
        };
        return new Reading<>("list of results") {
            @Override
            public @Nullable List<RecordResult> read(WireReader in) {
                if (in.kind() == Kind.ARRAY) {
                    return in.list(null, entry);
                }
                if (in.kind() == Kind.OBJECT) {
                    RecordResult only = entry.read(in);
                    return only == null ? null : List.of(only);
                }
                Object unused = in.raw();
                return null;
            }
        };
    }

    @Override
    public @Nullable List<RecordResult> read(WireReader in) {
        if (in.kind() != Kind.OBJECT) {
            return entries.read(in);
        }
        Map<String, RawValue> members = in.map(Scalars.RAW);
        if (members == null) {
            return null;
        }
        for (Map.Entry<String, RawValue> member : members.entrySet()) {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            if (name.endsWith(RESPONSE) && !member.getValue().text().equals("null")) {
                boolean foreign = verb.isForeign(name.substring(0, name.length() - RESPONSE.length()));
                return foreign ? null : Json.read(member.getValue().text(), entries, ReadOptions.TOLERANT);
            }
        }
        // an overlay may lead straight to the results, of which there may be one
        RecordView bare = new RecordView(members).declared(names);
        return bare.hasAny("Id") ? List.of(Verdicts.of(bare)) : null;
    }

    @Override
    public void write(List<RecordResult> value, WireWriter out) {
        throw new UnsupportedOperationException("an answer is only read");
    }

    @Override
    public String typeName() {
        return "list of results";
    }

    /** A codec that only reads. */
    private abstract static class Reading<T> implements Codec<T> {
        private final String name;

        Reading(String name) {
            this.name = name;
        }

        @Override
        public void write(T value, WireWriter out) {
            throw new UnsupportedOperationException("an answer is only read");
        }

        @Override
        public String typeName() {
            return name;
        }
    }
}
