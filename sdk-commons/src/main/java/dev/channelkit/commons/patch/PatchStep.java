package dev.channelkit.commons.patch;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import org.jspecify.annotations.Nullable;

/** One step: an operation, where it applies, and the value that goes there, if any. */
record PatchStep<V>(
        String op, PatchPath<?, V> path, @Nullable V value) {
    private static final FieldTable FIELDS = FieldTable.of("JsonPatchOperation", "op", "path", "value");
    private static final FieldState WITHOUT_VALUE = FieldState.none().with(0).with(1);
    private static final FieldState WITH_VALUE = WITHOUT_VALUE.with(2);

    void write(WireWriter out) {
        out.begin(FIELDS, value == null ? WITHOUT_VALUE : WITH_VALUE);
        out.text(0, op);
        out.text(1, path.pointer());
        if (path.isSecret()) {
            out.secret(2, value, path.codec());
        } else {
            out.value(2, value, path.codec());
        }
        out.end();
    }

    /** Patches are sent, never read. */
    static final class Writer implements Codec<PatchStep<?>> {
        @Override
        public @Nullable PatchStep<?> read(WireReader in) {
            throw new UnsupportedOperationException("patches are sent, not read");
        }

        @Override
        public void write(PatchStep<?> value, WireWriter out) {
            value.write(out);
        }

        @Override
        public String typeName() {
            return "JSON Patch step";
        }
    }
}
