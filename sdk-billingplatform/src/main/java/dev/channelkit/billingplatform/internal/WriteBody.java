package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a write: always an array of records, whatever their number, and what the verb adds.
 *
 * @param records the records
 * @param key the field that is an upsert's key; null for other verbs
 * @param forGood whether a delete empties the recycle bin; null to leave it out
 */
record WriteBody<T>(
        List<T> records, @Nullable String key, @Nullable Boolean forGood) {
    private static final FieldTable FIELDS =
            FieldTable.of("WriteBody", "brmObjects", "externalIDFieldName", "EmptyRecycleBin");

    /** Writes it; nobody reads one. */
    static <T> Codec<WriteBody<T>> codec(Codec<T> record) {
        return new Codec<>() {
            @Override
            public WriteBody<T> read(WireReader in) {
                throw new UnsupportedOperationException("a request is only written");
            }

            @Override
            public void write(WriteBody<T> body, WireWriter out) {
                FieldState state = FieldState.none().with(0);
                state = body.key() == null ? state : state.with(1);
                state = body.forGood() == null ? state : state.with(2);
                out.begin(FIELDS, state);
                out.list(0, body.records(), record);
                out.text(1, body.key());
                // flags are never true or false here
                out.text(2, body.forGood() == null ? null : body.forGood() ? "1" : "0");
                out.end();
            }

            @Override
            public String typeName() {
                return "WriteBody";
            }
        };
    }

    /** No record, which may be confidential. */
    @Override
    public String toString() {
        return "WriteBody[" + records.size() + " records]";
    }
}
