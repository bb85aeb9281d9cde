package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link QueryRequest}. */
@Generated("dev.channelkit.codegen")
final class QueryRequestCodec implements Codec<QueryRequest> {
    static final QueryRequestCodec INSTANCE = new QueryRequestCodec();

    private QueryRequestCodec() {}

    @Override
    public String typeName() {
        return "QueryRequest";
    }

    @Override
    public @Nullable QueryRequest read(WireReader in) {
        @Nullable String sql = null;
        in.begin(QueryRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> sql = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new QueryRequest(in.end(), sql);
    }

    @Override
    public void write(QueryRequest value, WireWriter out) {
        out.begin(QueryRequest.FIELDS, value.state);
        out.secret(0, value.sql);
        out.end();
    }
}
