package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times that are counted in milliseconds, {@code /Date(1700000000000+0100)/}, as one reads them by hand. */
final class WcfTimes extends StdDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1;

    WcfTimes() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return parse(in.getText());
    }

    static OffsetDateTime parse(String text) {
        if (!text.startsWith("/Date(")) {
            return OffsetDateTime.parse(text);
        }
        String inner = text.substring(6, text.length() - 2);
        int sign = Math.max(inner.indexOf('+'), inner.lastIndexOf('-'));
        ZoneOffset offset = sign > 0 ? ZoneOffset.of(inner.substring(sign)) : ZoneOffset.UTC;
        long millis = Long.parseLong(sign > 0 ? inner.substring(0, sign) : inner);
        return Instant.ofEpochMilli(millis).atOffset(offset);
    }
}
