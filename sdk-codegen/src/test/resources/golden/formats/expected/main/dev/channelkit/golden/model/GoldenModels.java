package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.FieldTable;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every model of the spec, by the names of its fields. */
@Generated("dev.channelkit.codegen")
public final class GoldenModels {
    private GoldenModels() {}

    /** In the order of the spec. */
    public static List<FieldTable> all() {
        return List.of(Box.FIELDS, Key.FIELDS, Thing.FIELDS);
    }
}
