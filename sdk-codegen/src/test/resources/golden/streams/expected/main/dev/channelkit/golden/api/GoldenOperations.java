package dev.channelkit.golden.api;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.golden.model.GoldenModels;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Every operation of the spec. */
@Generated("dev.channelkit.codegen")
public final class GoldenOperations {
    private GoldenOperations() {}

    /** In the order of the spec. */
    public static List<Operation> all() {
        return All.OPERATIONS;
    }

    /** Every name of the spec: what an overlay may correct. Made anew by each call. */
    public static Catalogue catalogue() {
        return Catalogue.builder("golden")
                .server("https://api.example.com", Map.ofEntries())
                .operation(ThingsOperations.MONTH, names -> names.parameters("month", "currency"))
                .models(GoldenModels::all)
                .build();
    }

    /** Apart, so that who wants something else of this class does not load every operation. */
    private static final class All {
        static final List<Operation> OPERATIONS = List.of(ThingsOperations.MONTH);
    }
}
