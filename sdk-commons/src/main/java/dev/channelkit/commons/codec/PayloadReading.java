package dev.channelkit.commons.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the payload becomes a value once its place is found. */
interface PayloadReading<T> {

    @Nullable T read(JsonWireReader in);

    /**
     * Reads one more of the elements that hold the payload.
     *
     * @param before what the elements before it gave; null at the first
     */
    @Nullable T read(XmlWireReader in, @Nullable T before);

    /** What drift at the payload itself names as type. */
    String typeName();

    /** Whether an object may be the payload, which one single value never is. */
    default boolean takesObjects() {
        return true;
    }

    private static boolean isSingle(Codec<?> codec) {
        return Scalars.isSingle(codec);
    }

    static <T> PayloadReading<T> one(Codec<T> codec) {
        return new PayloadReading<>() {
            @Override
            public @Nullable T read(JsonWireReader in) {
                return in.items().only(codec);
            }

            @Override
            public @Nullable T read(XmlWireReader in, @Nullable T before) {
                return before == null ? in.value(codec) : in.surplus(before, codec.typeName());
            }

            @Override
            public boolean takesObjects() {
                return !isSingle(codec);
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
            public @Nullable List<T> read(XmlWireReader in, @Nullable List<T> before) {
                return in.oneOrMany(before, codec);
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
            public @Nullable T read(XmlWireReader in, @Nullable T before) {
                T value = in.value(codec);
                return value == null ? before : joined(before, value);
            }

            /** A list that is the payload itself is repeated elements too. */
            @SuppressWarnings("unchecked")
            private T joined(@Nullable T before, T value) {
                if (before instanceof List<?> earlier && value instanceof List<?> later) {
                    GrowingList<Object> list = GrowingList.after((List<Object>) earlier);
                    later.forEach(list::append);
                    return (T) list;
                }
                return value;
            }

            @Override
            public String typeName() {
                return codec.typeName();
            }
        };
    }
}
