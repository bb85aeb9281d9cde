package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The literal {@code filter[…]} and {@code sort[…]} parameters that an operation's {@code x-filter} stands for.
 *
 * <p>The validator takes a deepObject of free keys for anything at all, so each key is declared as a parameter of its own, typed by
 * the property it filters.
 */
final class BracketKeys {
    private static final List<String> MODIFIERS = List.of("exact", "partial", "gt", "lt", "gte", "lte", "min", "max");

    private final List<Pattern> open = new ArrayList<>();
    private final List<Parameter> literal = new ArrayList<>();

    private BracketKeys() {}

    /** What the operation's {@code x-filter} allows; nothing when it has none, or one of another dialect. */
    static BracketKeys of(SpecOperation operation, OpenAPI api) {
        BracketKeys keys = new BracketKeys();
        if (Extensions.of(operation.declared()).get("x-filter") instanceof Map<?, ?> filter
                && "bracket".equals(filter.get("dialect"))) {
            Map<?, ?> fields = properties(api, String.valueOf(filter.get("item")));
            for (String field : names(filter.get("filter"))) {
                keys.filter(field, schemaOf(api, fields, field));
            }
            for (String field : names(filter.get("sort"))) {
                keys.literal.add(parameter("sort[" + field + "]", direction()));
            }
            for (String prefix : names(filter.get("open"))) {
                keys.open.add(Pattern.compile("filter\\[" + Pattern.quote(prefix) + "\\.[^\\[\\]:]+(?::("
                        + String.join("|", MODIFIERS) + "))?]"));
            }
        }
        return keys;
    }

    /** Whether the key filters a field that a tenant named. */
    boolean allowsByName(String key) {
        return open.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    /** Puts the literal parameters in the place of the operation's deepObject ones. */
    void declareIn(SpecOperation operation) {
        List<Parameter> parameters =
                new ArrayList<>(Objects.requireNonNullElse(operation.declared().getParameters(), List.of()));
        parameters.removeIf(parameter -> parameter.getStyle() == StyleEnum.DEEPOBJECT);
        parameters.addAll(literal);
        operation.declared().setParameters(parameters);
    }

    private void filter(String field, Schema<?> schema) {
        literal.add(parameter("filter[" + field + "]", schema));
        for (String modifier : MODIFIERS) {
            // a partial match takes a pattern, whatever the field's type
            Schema<?> value = modifier.equals("partial") ? new StringSchema() : schema;
            literal.add(parameter("filter[" + field + ":" + modifier + "]", value));
        }
    }

    private static Parameter parameter(String name, Schema<?> schema) {
        return new QueryParameter().name(name).required(false).schema(schema);
    }

    private static Schema<?> direction() {
        StringSchema direction = new StringSchema();
        direction.setEnum(List.of("asc", "desc"));
        return direction;
    }

    private static Map<?, ?> properties(OpenAPI api, String item) {
        Schema<?> schema = api.getComponents().getSchemas().get(item);
        if (schema == null) {
            throw new IllegalArgumentException("x-filter names the item " + item + ", which is no schema");
        }
        return schema.getProperties();
    }

    private static Schema<?> schemaOf(OpenAPI api, Map<?, ?> properties, String field) {
        if (!(properties.get(field) instanceof Schema<?> property)) {
            throw new IllegalArgumentException("x-filter names the field " + field + ", which the item lacks");
        }
        return Schemas.resolved(api, property);
    }

    private static List<String> names(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
