package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.List;

/** Of a GET whose text may be too long for a URL: the POST of the same path that takes it instead ({@code post} in {@code x-paging}). */
final class LongQueries {
    private LongQueries() {}

    /**
     * The lines with which the GET's method hands over to the POST's; none where the spec names no POST.
     *
     * @param name the GET's method
     * @param arguments of the GET's request, which are the text alone
     * @param suffix of the POST's method
     */
    static List<String> instead(SpecOperation operation, String name, String arguments, String suffix) {
        SpecNode paging = operation.node().find("x-paging");
        if (paging == null || !paging.has("post")) {
            return List.of();
        }
        SpecNode node = operation.pathItem().find("post");
        if (node == null) {
            throw new SpecException(paging.where() + ": the path has no POST");
        }
        SpecOperation post = new SpecOperation(operation.path(), "POST", operation.pathItem(), node);
        RequestBody body = RequestBody.of(post);
        PagedBodies paged = PagedBodies.of(post);
        if (body == null || paged == null) {
            throw new SpecException(node.where() + ": does not take a text in SQL in its body");
        }
        return List.of(
                "if (Pages.isLong(" + name + "Request(" + arguments + "), " + paging.text("url-limit", "2000") + ")) {",
                "    return " + Operations.method(post) + suffix + "(" + body.type() + ".builder()." + paged.text()
                        + "(" + arguments + ").build());",
                "}");
    }
}
