package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.ByteArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Replaces properties that carry {@code x-wire} by what may stand on the wire for them: OpenAPI 3.0 without anyOf cannot say it, the
 * validator has to know it.
 *
 * <p>What we send is held to the written form; what we receive may have any form that is read.
 */
final class WireForms {
    private static final String DIGITS = "^-?[0-9]+(\\.[0-9]+)?$";
    private static final String INTEGER = "^-?[0-9]+$";
    private static final String MS_DATE = "^/Date\\(-?[0-9]+([+-][0-9]{4})?\\)/$";
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String UTC_MILLISECONDS =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$";
    private static final String BLANK = "^ *$";
    private static final Set<String> TEXTS = Set.of("byte", "binary", "password", "email", "uri");
    private static final String LOCAL_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?$";

    private WireForms() {}

    /** Rewrites every component schema of a spec by which answers are judged. */
    static void asRead(OpenAPI api) {
        rewrite(api, true);
    }

    /** Rewrites every component schema of a spec by which requests are judged. */
    static void asWritten(OpenAPI api) {
        rewrite(api, false);
    }

    private static void rewrite(OpenAPI api, boolean read) {
        if (read) {
            api.getComponents().getSchemas().replaceAll((name, schema) -> labels(schema));
        }
        boolean blankIsNone = read && "none".equals(Extensions.of(api).get("x-blank"));
        for (Schema<?> schema : api.getComponents().getSchemas().values()) {
            if (schema.getProperties() != null) {
                for (Map.Entry<String, ?> property : schema.getProperties().entrySet()) {
                    Schema<?> declared = (Schema<?>) property.getValue();
                    if (Extensions.of(declared).get("x-wire") instanceof String form) {
                        schema.addProperty(property.getKey(), read ? read(form, declared) : written(form, declared));
                    }
                    if (read
                            && Extensions.of(declared).get("x-wire") instanceof Map<?, ?> form
                            && form.get("words") instanceof List<?> words) {
                        schema.addProperty(property.getKey(), either(declared, text(anyOf(words)), text(DIGITS)));
                    }
                    if (blankIsNone && !isText(declared)) {
                        Schema<?> sofar = schema.getProperties().get(property.getKey());
                        schema.addProperty(property.getKey(), either(sofar == null ? declared : sofar, text(BLANK)));
                    }
                }
            }
        }
    }

    @SuppressWarnings("rawtypes") // as the parser has them
    private static Schema labels(Schema<?> schema) {
        Object form = Extensions.of(schema).get("x-wire");
        if (!"label".equals(form) && !"label-or-number".equals(form)) {
            return schema;
        }
        schema.pattern(anyOf(schema.getEnum())).setEnum(null);
        return "label".equals(form) ? schema : either(schema, new IntegerSchema().format(null));
    }

    private static Schema<?> read(String form, Schema<?> declared) {
        return switch (form) {
            case "text-or-number" ->
                either(declared, declared instanceof IntegerSchema ? text(INTEGER) : new NumberSchema());
            case "decimal-or-text" ->
                either(declared, declared instanceof NumberSchema ? text(DIGITS) : new NumberSchema());
            case "flag" -> either(declared, text("^(0|1|true|false)$"), zeroOrOne());
            case "ms-date" -> either(declared, text(MS_DATE));
            case "date-or-ms" -> either(declared, text(MS_DATE), text(LOCAL_TIME));
            case "date-or-time" -> either(declared, text(DATE), text(LOCAL_TIME));
            case "one-or-many" -> either(declared, declared.getItems());
            case "text-or-list" -> either(declared, new StringSchema());
            default -> throw new IllegalArgumentException("x-wire " + form + " is unknown to the oracle");
        };
    }

    private static Schema<?> written(String form, Schema<?> declared) {
        return switch (form) {
            case "flag" -> like(declared, text("^[01]$"));
            case "date-or-time" -> like(declared, text(UTC_MILLISECONDS));
            case "ms-date" -> text(MS_DATE);
            case "date-or-ms" -> either(declared, text(MS_DATE));
            default -> declared;
        };
    }

    private static Schema<?> either(Schema<?> declared, Schema<?>... others) {
        ComposedSchema either = new ComposedSchema();
        either.addAnyOfItem(declared);
        List.of(others).forEach(either::addAnyOfItem);
        return either;
    }

    /** A pattern for any of these texts, whatever the case of their letters and the spaces, hyphens and underscores between them. */
    private static String anyOf(List<?> texts) {
        return texts.stream()
                .map(text -> String.valueOf(text)
                        .replaceAll("[ _-]", "")
                        .chars()
                        .mapToObj(c -> "[" + Character.toUpperCase((char) c) + Character.toLowerCase((char) c) + "]")
                        .collect(Collectors.joining("[ _-]?")))
                .collect(Collectors.joining("|", "^(", ")$"));
    }

    private static Schema<?> text(String pattern) {
        return new StringSchema().pattern(pattern);
    }

    /** As the declared one in what else is said of it. */
    private static Schema<?> like(Schema<?> declared, Schema<?> written) {
        written.setNullable(declared.getNullable());
        written.setReadOnly(declared.getReadOnly());
        return written;
    }

    /** Whether a blank text is a value like any other. */
    private static boolean isText(Schema<?> declared) {
        return declared instanceof BinarySchema
                || declared instanceof ByteArraySchema
                || declared.get$ref() == null
                        && declared.getEnum() == null
                        && "string".equals(declared.getType())
                        && (declared.getFormat() == null || TEXTS.contains(declared.getFormat()));
    }

    private static Schema<?> zeroOrOne() {
        IntegerSchema number = new IntegerSchema();
        number.setEnum(List.of(0, 1));
        return number;
    }
}
