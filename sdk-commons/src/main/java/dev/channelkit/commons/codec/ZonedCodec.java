package dev.channelkit.commons.codec;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads as another codec does, but takes a date-time without an offset for one of a zone, in place of UTC. Writes what that codec writes. */
public final class ZonedCodec<T> implements Codec<T> {
    private final Codec<T> codec;
    private final ZoneId zone;

    private ZonedCodec(Codec<T> codec, ZoneId zone) {
        this.codec = codec;
        this.zone = zone;
    }

    /** A codec for {@code zone}; it holds for everything inside, too. */
    public static <T> ZonedCodec<T> of(Codec<T> codec, ZoneId zone) {
        return new ZonedCodec<>(codec, Objects.requireNonNull(zone, "zone"));
    }

    @Override
    public @Nullable T read(WireReader in) {
        ZoneId before = in.timesIn(zone);
        try {
            return codec.read(in);
        } finally {
            ZoneId unused = in.timesIn(before);
        }
    }

    @Override
    public void write(T value, WireWriter out) {
        codec.write(value, out);
    }

    @Override
    public String typeName() {
        return codec.typeName();
    }
}
