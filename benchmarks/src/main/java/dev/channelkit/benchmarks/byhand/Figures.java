package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a leaf of a billing report says. */
public class Figures {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal price;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal cost;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal usage;

    public @Nullable String unit;
}
