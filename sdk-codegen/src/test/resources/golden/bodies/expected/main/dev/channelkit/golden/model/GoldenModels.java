package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codecs;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;

/** Every model and open enum, for an application's own object mappers. */
@Generated("dev.channelkit.codegen")
public final class GoldenModels {
    private static final Codecs CODECS = Codecs.builder()
            .add(Colour.class, Colour.codec())
            .add(Order.class, Order.codec())
            .add(Receipt.class, Receipt.codec())
            .add(RawValue.class, Scalars.RAW)
            .build();

    private GoldenModels() {}

    /** For {@link dev.channelkit.commons.mapper.ModelTypeAdapters} and {@link dev.channelkit.commons.mapper.ModelModule}. */
    public static Codecs codecs() {
        return CODECS;
    }
}
