package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;

/** References between schemas. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    /** The schema itself, or the component it refers to. */
    static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
        Schema<?> at = schema;
        while (at.get$ref() != null) {
            String name = at.get$ref().substring(PREFIX.length());
            at = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        }
        return at;
    }
}
