package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.OperationView.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a list whose page stands in it.
 *
 * @param schema of the body
 * @param page the accessor and setter of the page's number; empty where the page stands in a text
 * @param size the accessor and setter of the items a page; empty where the page stands in a text
 * @param text the accessor and setter of the text in SQL that the page stands in; empty where it stands in numbers
 */
record PagedBodies(SpecNode schema, String page, String size, String text) {

    /** Null where the operation does not page by its body. */
    static @Nullable PagedBodies of(SpecOperation operation) {
        SpecNode paging = operation.node().find("x-paging");
        RequestBody body = RequestBody.of(operation);
        if (paging == null || body == null || !"body".equals(paging.text("in"))) {
            return null;
        }
        SpecNode schema = body.schema();
        if (schema == null || !Types.isModel(schema)) {
            throw new SpecException(paging.where() + ": pages by a body that has no properties");
        }
        if ("sql".equals(paging.text("kind"))) {
            return new PagedBodies(schema, "", "", accessor(schema, paging.text("text-parameter", "")));
        }
        return new PagedBodies(
                schema,
                accessor(schema, paging.text("page-parameter", "")),
                accessor(schema, paging.text("size-parameter", "")),
                "");
    }

    private static String accessor(SpecNode schema, String property) {
        return Models.fields(schema).stream()
                .filter(field -> field.wireName().equals(JavaText.literal(property)))
                .findFirst()
                .orElseThrow(() -> new SpecException(schema.where() + ": has no property " + property))
                .accessor();
    }

    /** Whether nothing in it is required, so that there are methods without it. */
    boolean mayBeLeftOut() {
        return schema.texts("required").isEmpty();
    }

    /** The body that says nothing. */
    String empty() {
        return type() + ".builder().build()";
    }

    /** What tells the pages of {@code body}. */
    String expression(String operation) {
        return operation + "Paging(body)";
    }

    /** Makes a body for each page of the one that the caller gave. */
    Method method(String operation) {
        String pages = text.isEmpty()
                ? "return PagedBody.of(" + type() + ".codec(), all." + page + "(), all." + size
                        + "(), (page, size) -> all.toBuilder()." + page + "(page)." + size + "(size).build());"
                : "return PagedBody.ofText(" + type() + ".codec(), all." + text + "(), text -> all.toBuilder()." + text
                        + "(text).build());";
        return new Method(
                "",
                "private static PagedBody " + operation + "Paging(" + type() + " body)",
                List.of(type() + " all = Given.value(\"body\", body);", pages));
    }

    private String type() {
        return ClassNames.of(schema);
    }
}
