package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers, once the envelope is off.
 *
 * @param kind how the answer is read
 * @param schema the schema of the item or value; null for those kinds that have none
 * @param mediaType what to ask for; empty when the answer has no body
 * @param textOrNumber whether other successes hold a number where this one holds a text
 * @param base64 the arguments that say where a file stands that comes as Base64 in JSON; empty where none does
 * @param pointer of a list that is handed over while it arrives, its place in the whole answer
 */
record Payload(
        Kind kind, @Nullable SpecNode schema, String mediaType, boolean textOrNumber, String base64, String pointer) {

    Payload(Kind kind, @Nullable SpecNode schema, String mediaType, boolean textOrNumber, String base64) {
        this(kind, schema, mediaType, textOrNumber, base64, "");
    }

    Payload(Kind kind, @Nullable SpecNode schema, String mediaType) {
        this(kind, schema, mediaType, false, "");
    }

    enum Kind {
        PAGES,
        MANY,
        /** Those of a list, while it arrives. */
        ITEMS,
        ONE,
        OPTIONAL,
        VALUE,
        BARE_TEXT,
        TEXT,
        BYTES,
        NOTHING
    }

    static Payload of(SpecOperation operation) {
        SpecNode content = content(operation);
        SpecNode envelope = operation.node().find("x-envelope");
        boolean nothing = envelope != null && "nothing".equals(envelope.text("items"));
        if (nothing || content == null || content.fields().isEmpty()) {
            return new Payload(Kind.NOTHING, null, "");
        }
        Map.Entry<String, SpecNode> first =
                content.fields().entrySet().iterator().next();
        SpecNode body = first.getValue().follow("schema");
        if (!first.getKey().contains("json") && !first.getKey().contains("xml")) {
            Kind kind = first.getKey().startsWith("text/") ? Kind.TEXT : Kind.BYTES;
            return new Payload(kind, null, first.getKey(), false, base64(content));
        }
        if (body == null) {
            throw new SpecException(first.getValue().where() + ": a media type without a schema");
        }
        List<String> pointers = envelope == null ? List.of() : envelope.texts("payload");
        SpecNode schema = pointers.isEmpty() ? body : walk(body, documented(body, pointers));
        Payload payload = typed(operation, envelope, schema, first.getKey());
        boolean plain = content.fields().keySet().stream().anyMatch(type -> type.startsWith("text/plain"));
        if (!payload.isText()) {
            return payload;
        }
        if (plain) {
            return new Payload(Kind.BARE_TEXT, schema, first.getKey());
        }
        return new Payload(Kind.VALUE, schema, first.getKey(), hasNumber(operation, pointers), "");
    }

    /** The list that may be had while it arrives ({@code x-stream}); null where the spec names none. */
    static @Nullable Payload arriving(SpecOperation operation) {
        String pointer = operation.node().text("x-stream");
        SpecNode content = content(operation);
        if (pointer == null || content == null) {
            return null;
        }
        Map.Entry<String, SpecNode> first =
                content.fields().entrySet().iterator().next();
        SpecNode body = first.getValue().follow("schema");
        SpecNode items = body == null ? null : walk(body, pointer).follow("items");
        if (items == null) {
            throw new SpecException(operation.node().where() + ": x-stream " + pointer + " leads to no list");
        }
        return new Payload(Kind.ITEMS, items, first.getKey(), false, "", pointer);
    }

    private static String base64(SpecNode content) {
        for (SpecNode mediaType : content.fields().values()) {
            SpecNode form = mediaType.find("x-base64");
            if (form != null) {
                return Stream.of("data", "name")
                        .map(form::text)
                        .filter(Objects::nonNull)
                        .map(pointer -> JavaText.literal(pointer.substring(1)))
                        .collect(Collectors.joining(", "));
            }
        }
        return "";
    }

    private static Payload typed(
            SpecOperation operation, @Nullable SpecNode envelope, SpecNode schema, String mediaType) {
        String items = envelope == null ? "value" : envelope.text("items", "value");
        if (items.equals("value")) {
            return new Payload(Kind.VALUE, schema, mediaType);
        }
        SpecNode item = "array".equals(schema.text("type")) ? schema.follow("items") : schema;
        SpecNode paging = operation.node().find("x-paging");
        boolean paged = paging != null && !"none".equals(paging.text("kind"));
        Kind kind = items.equals("one")
                ? Kind.ONE
                : items.equals("optional") ? Kind.OPTIONAL : paged ? Kind.PAGES : Kind.MANY;
        return new Payload(kind, item == null ? schema : item, mediaType);
    }

    /** The documented place: the first one, but where the answer is no object the whole, wherever that stands among the others. */
    private static String documented(SpecNode body, List<String> pointers) {
        return body.fields("properties").isEmpty() && pointers.contains("") ? "" : pointers.get(0);
    }

    /** Whether one of the successes has a number in the payload's place. */
    private static boolean hasNumber(SpecOperation operation, List<String> pointers) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().fields("content").values().stream())
                .map(content -> content.follow("schema"))
                .filter(schema -> schema != null && isScalar(schema, pointers))
                .map(schema -> schema.text("type", ""))
                .anyMatch(type -> type.equals("integer") || type.equals("number"));
    }

    private static boolean isScalar(SpecNode schema, List<String> pointers) {
        return pointers.contains("") && schema.fields("properties").isEmpty();
    }

    private boolean isText() {
        return kind == Kind.VALUE && type().kind() == JavaType.Kind.TEXT;
    }

    /** The content of the first answer that means success. */
    private static @Nullable SpecNode content(SpecOperation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> response.getValue().find("content"))
                .orElse(null);
    }

    private static SpecNode walk(SpecNode schema, String pointer) {
        SpecNode at = schema;
        for (String part : pointer.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            SpecNode properties = at.find("properties");
            SpecNode next = properties == null ? null : properties.follow(part);
            if (next == null) {
                throw new SpecException(schema.where() + ": x-envelope or x-stream names " + pointer
                        + ", but the answer's schema has no such property");
            }
            at = next;
        }
        return at;
    }

    JavaType type() {
        if (schema == null) {
            throw new IllegalStateException(kind + " has no schema");
        }
        if (textOrNumber) {
            return Types.TEXT_OR_NUMBER;
        }
        return Types.of(schema);
    }

    /** The type that the call gives. */
    String result() {
        return switch (kind) {
            case PAGES -> "Page<" + type().name() + ">";
            case MANY -> "List<" + type().name() + ">";
            case ITEMS -> "ItemStream<" + type().name() + ">";
            case ONE, VALUE -> type().name();
            case OPTIONAL -> "Optional<" + type().name() + ">";
            case TEXT, BARE_TEXT -> "String";
            case BYTES -> "BinaryAnswer";
            case NOTHING -> "@Nullable Void";
        };
    }

    /** The expression that reads it. */
    String answer() {
        return switch (kind) {
            case PAGES, MANY -> "Answer.list(" + type().codec() + ")";
            case ITEMS -> "Answer.items(" + JavaText.literal(pointer) + ", " + type().codec() + ")";
            case ONE -> "Answer.one(" + type().codec() + ")";
            case OPTIONAL -> "Answer.optional(" + type().codec() + ")";
            case VALUE -> "Answer.value(" + type().codec() + ")";
            case BARE_TEXT -> "Answer.bareText()";
            case TEXT -> "Answer.text()";
            case BYTES ->
                "Answer.binary(" + JavaText.literal(mediaType)
                        + (base64.isEmpty() ? "" : ", Base64Form.of(" + base64 + ")") + ")";
            case NOTHING -> "Answer.nothing()";
        };
    }
}
