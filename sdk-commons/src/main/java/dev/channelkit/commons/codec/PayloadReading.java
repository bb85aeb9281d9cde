package dev.channelkit.commons.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the payload becomes a value once its place is found. */
interface PayloadReading<T> {

    @Nullable T read(JsonWireReader in);

    /** What drift at the payload itself names as type. */
    String typeName();

    static <T> PayloadReading<T> one(Codec<T> codec) {
        return new PayloadReading<>() {
            @Override
            public @Nullable T read(JsonWireReader in) {
                return in.items().only(codec);
            }

            @Override
            public String typeName() {
                return codec.typeName();
            }
        };
    }

    static <T> PayloadReading<List<T>> list(Codec<T> codec) {
        return new PayloadReading<>() {
            @Override
            public @Nullable List<T> read(JsonWireReader in) {
                return in.oneOrMany(null, codec);
            }

            @Override
            public String typeName() {
                return codec.typeName();
            }
        };
    }

    static <T> PayloadReading<T> value(Codec<T> codec) {
        return new PayloadReading<>() {
            @Override
            public @Nullable T read(JsonWireReader in) {
                return in.items().whole(codec);
            }

            @Override
            public String typeName() {
                return codec.typeName();
            }
        };
    }
}
