package dev.channelkit.golden.api;

import dev.channelkit.commons.operation.Operation;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation of the spec. */
@Generated("dev.channelkit.codegen")
public final class GoldenOperations {
    private static final List<Operation> ALL = List.of(ThingsOperations.DELETE);

    private GoldenOperations() {}

    /** In the order of the spec. */
    public static List<Operation> all() {
        return ALL;
    }
}
