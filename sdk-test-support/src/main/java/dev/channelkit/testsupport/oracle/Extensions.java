package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vendor extensions, which the parser leaves null where there are none. */
final class Extensions {
    private Extensions() {}

    static Map<String, Object> of(OpenAPI api) {
        return orEmpty(api.getExtensions());
    }

    static Map<String, Object> of(Operation operation) {
        return orEmpty(operation.getExtensions());
    }

    static Map<String, Object> of(Schema<?> schema) {
        return orEmpty(schema.getExtensions());
    }

    private static Map<String, Object> orEmpty(@Nullable Map<String, Object> extensions) {
        return extensions == null ? Map.of() : extensions;
    }
}
