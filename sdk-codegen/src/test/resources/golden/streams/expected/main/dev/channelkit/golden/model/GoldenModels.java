package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codecs;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every model and open enum of the spec. */
@Generated("dev.channelkit.codegen")
public final class GoldenModels {
    private static final Codecs CODECS = Codecs.builder()
            .add(Report.class, Report.codec())
            .add(ReportPart.class, ReportPart.codec())
            .add(Thing.class, Thing.codec())
            .add(RawValue.class, Scalars.RAW)
            .build();

    private GoldenModels() {}

    /** The models by the names of their fields, in the order of the spec. */
    public static List<FieldTable> all() {
        return List.of(Report.FIELDS, ReportPart.FIELDS, Thing.FIELDS);
    }

    /** For {@link dev.channelkit.commons.mapper.ModelTypeAdapters} and {@link dev.channelkit.commons.mapper.ModelModule}. */
    public static Codecs codecs() {
        return CODECS;
    }
}
