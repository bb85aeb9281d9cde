package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.Headers;

/**
 * The request of an operation whose every parameter has its example's value: what a call made with the spec's examples has to look like,
 * however the client came to it.
 *
 * @param path the raw path below the base path
 * @param query the terms of the query by their keys, in the order of the spec
 * @param headers the values of header parameters; one that is optional may be missing
 * @param required the names of those that may not
 * @param extra a key that may stand in the query besides: the sort that keeps pages apart
 */
record ExampleRequest(
        String path, Map<String, String> query, Map<String, String> headers, Set<String> required, String extra) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ExampleRequest of(SpecOperation operation) {
        String path = operation.template();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Parameter parameter :
                Objects.requireNonNullElse(operation.declared().getParameters(), List.<Parameter>of())) {
            JsonNode example = JSON.valueToTree(parameter.getExample());
            if (parameter.getIn().equals("path")) {
                path = path.replace("{" + parameter.getName() + "}", encoded(example.asText()));
            } else if (parameter.getIn().equals("query") && parameter.getStyle() == StyleEnum.DEEPOBJECT) {
                example.properties()
                        .forEach(term -> query.put(
                                parameter.getName() + "[" + term.getKey() + "]",
                                term.getValue().asText()));
            } else if (parameter.getIn().equals("query")) {
                query.put(parameter.getName(), text(example));
            } else if (parameter.getIn().equals("header")) {
                headers.put(parameter.getName(), text(example));
                if (Boolean.TRUE.equals(parameter.getRequired())) {
                    required.add(parameter.getName());
                }
            }
        }
        return new ExampleRequest(path, query, headers, required, stableSort(operation));
    }

    /** In what a request differs from this one; empty when in nothing that matters. */
    List<String> differences(String sentPath, List<QueryTerm> sentQuery) {
        List<String> differences = new ArrayList<>();
        if (!sentPath.equals(path)) {
            differences.add("the path is " + sentPath + ", by the examples " + path);
        }
        Map<String, String> left = new LinkedHashMap<>(query);
        List<String> sorts = new ArrayList<>();
        for (QueryTerm term : sentQuery) {
            String expected = left.remove(term.key());
            if (expected == null && !term.key().equals(extra)) {
                differences.add("the query has " + term.key() + " = " + term.value() + ", the examples have not");
            } else if (expected != null && !expected.equals(term.value())) {
                differences.add(term.key() + " is " + term.value() + ", by the examples " + expected);
            }
            if (expected != null && term.key().startsWith("sort[")) {
                sorts.add(term.key());
            }
        }
        left.forEach((key, value) -> differences.add("the query lacks " + key + " = " + value));
        List<String> due = query.keySet().stream().filter(sorts::contains).toList();
        if (!due.equals(sorts)) {
            differences.add("the sorts stand in the order " + sorts + ", by the examples " + due);
        }
        return differences;
    }

    /** In what the headers differ that are parameters. */
    List<String> differences(Headers sent) {
        List<String> differences = new ArrayList<>();
        headers.forEach((name, expected) -> {
            String value = sent.get(name);
            if (value == null ? required.contains(name) : !value.equals(expected)) {
                differences.add("the header " + name + " is " + value + ", by the examples " + expected);
            }
        });
        return differences;
    }

    private static String text(JsonNode example) {
        if (!example.isArray()) {
            return example.asText();
        }
        List<String> items = new ArrayList<>();
        example.forEach(item -> items.add(item.asText()));
        return String.join(",", items);
    }

    private static String stableSort(SpecOperation operation) {
        return Extensions.of(operation.declared()).get("x-paging") instanceof Map<?, ?> paging
                ? "sort[" + paging.get("stable-sort") + "]"
                : "";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
