package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema without a type allows anything; the parser takes it for an object. Since objects are components of their own in our specs, one that
 * stands inline and has no properties is such a schema.
 */
final class Untyped {

    private Untyped() {}

    static void allowAnything(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(Untyped::inside);
        }
        for (PathItem item : api.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                if (operation.getRequestBody() != null) {
                    content(operation.getRequestBody().getContent());
                }
                operation.getResponses().values().forEach(response -> content(response.getContent()));
            }
        }
    }

    private static void content(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> loosen(media.getSchema()));
        }
    }

    private static void inside(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Untyped::loosen);
        }
        loosen(schema.getItems());
    }

    private static void loosen(@Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        boolean empty = schema.getProperties() == null && schema.getAdditionalProperties() == null;
        if ("object".equals(schema.getType()) && empty) {
            schema.setType(null);
        }
        loosen(schema.getItems());
    }
}
