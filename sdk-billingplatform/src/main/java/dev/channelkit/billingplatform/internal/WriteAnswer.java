package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a write: the first member whose name ends in {@code Response} and that is not null, since the names of deletes differ
 * from one reference to the next. It is an array, or one object alone.
 */
final class WriteAnswer implements Codec<List<RecordResult>> {
    static final Codec<List<RecordResult>> CODEC = new WriteAnswer();

    private static final Codec<RecordResult> ENTRY = new Reading<>("result") {
        @Override
        public RecordResult read(WireReader in) {
            RecordView entry = RecordView.CODEC.read(in);
            return Verdicts.of(
                    entry == null ? RecordView.of("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)) : entry);
        }
    };

    private static final Codec<List<RecordResult>> ENTRIES = new Reading<>("list of results") {
        @Override
        public @Nullable List<RecordResult> read(WireReader in) {
            if (in.kind() == Kind.ARRAY) {
                return in.list(null, ENTRY);
            }
            if (in.kind() == Kind.OBJECT) {
                RecordResult only = ENTRY.read(in);
                return only == null ? null : List.of(only);
            }
            Object unused = in.raw();
            return null;
        }
    };

    private WriteAnswer() {}

    @Override
    public @Nullable List<RecordResult> read(WireReader in) {
        if (in.kind() != Kind.OBJECT) {
            return ENTRIES.read(in);
        }
        Map<String, List<RecordResult>> members = in.map(ENTRIES);
        return members == null
                ? null
                : members.entrySet().stream()
                        .filter(member ->
                                member.getKey().toLowerCase(Locale.ROOT).endsWith("response"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
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
