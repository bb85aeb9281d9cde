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
    /**
     * Writes it; nobody reads one.
     *
     * @param fields of the request as the specification has it, so that an overlay's names are heeded: the records first, and what the verb adds
     */
    static <T> Codec<WriteBody<T>> codec(Codec<T> record, FieldTable fields) {
        return new Codec<>() {
            @Override
            public WriteBody<T> read(WireReader in) {
                throw new UnsupportedOperationException("a request is only written");
            }

            @Override
            public void write(WriteBody<T> body, WireWriter out) {
                // flags are never true or false here
                String flag = body.forGood() == null ? null : body.forGood() ? "1" : "0";
                String more = body.key() == null ? flag : body.key();
                FieldState state = FieldState.none().with(0);
                out.begin(fields, more == null ? state : state.with(1));
                out.list(0, body.records(), record);
                if (more != null) {
                    out.text(1, more);
                }
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
