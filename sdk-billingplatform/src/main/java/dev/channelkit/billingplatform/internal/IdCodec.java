package dev.channelkit.billingplatform.internal;

import dev.channelkit.billingplatform.model.RecordId;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;

/** An id as the record of a delete: {@code {"Id": …}}. */
public final class IdCodec implements Codec<String> {
    public static final Codec<String> INSTANCE = new IdCodec();

    private IdCodec() {}

    @Override
    public String read(WireReader in) {
        throw new UnsupportedOperationException("a request is only written");
    }

    @Override
    public void write(String id, WireWriter out) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id is blank");
        }
        RecordId.codec().write(RecordId.builder().id(id).build(), out);
    }

    @Override
    public String typeName() {
        return "id";
    }
}
