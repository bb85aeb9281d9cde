package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The examples of what an operation is asked with: as the spec has them, or, for a walk over all pages of a list, without the place where one page
 * starts.
 *
 * @param paging the list's {@code x-paging}; null for the examples as they are
 */
record RequestExamples(@Nullable SpecNode paging) {
    static final RequestExamples AS_THEY_ARE = new RequestExamples(null);

    /** In SQL the page stands at the end of the text. */
    private static final Pattern PAGE_IN_TEXT = Pattern.compile(
            "\\s*(?:AND\\s+)?ROWNUM BETWEEN [0-9]+ AND [0-9]+$|\\s+OFFSET [0-9]+ ROWS(?: FETCH NEXT [0-9]+ ROWS ONLY)?$");

    /** The examples for a walk. */
    static RequestExamples walked(SpecOperation operation) {
        return new RequestExamples(operation.node().find("x-paging"));
    }

    /** Whether a parameter says where the page starts and nothing else. */
    boolean leavesOut(String parameter) {
        return paging != null
                && Stream.of("position-parameter", "page-parameter")
                        .anyMatch(key -> parameter.equals(paging.text(key)));
    }

    /** The example of a parameter, or of one field of a body. */
    SpecNode of(String parameter, SpecNode example) {
        return paging != null && parameter.equals(paging.text("text-parameter"))
                ? example.with(PAGE_IN_TEXT.matcher(example.asText()).replaceFirst(""))
                : example;
    }

    /** The example of a body. */
    SpecNode ofBody(SpecNode example) {
        if (paging == null || !"body".equals(paging.text("in"))) {
            return example;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        example.fields().forEach((name, field) -> {
            Object value = of(name, field).value();
            if (value != null && !leavesOut(name)) {
                fields.put(name, value);
            }
        });
        return example.with(fields);
    }
}
