package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.ContractView.Case;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the contract cases of one operation: one for each example of its body, or just one. */
final class ContractCases {
    private final SpecOperation operation;
    private final Signature signature;
    private final @Nullable RequestBody body;
    private final Payload payload;
    private final String folder;

    /** @param folder the spec's folder below the folder of all specs */
    ContractCases(SpecOperation operation, String folder) {
        this.operation = operation;
        this.signature = new Signature(operation);
        this.body = RequestBody.of(operation);
        this.payload = Payload.of(operation);
        this.folder = folder;
    }

    List<Case> all() {
        if (body == null) {
            return List.of(view(operation.id(), null));
        }
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, SpecNode> example : body.content().fields("examples").entrySet()) {
            String variant = example.getKey().replaceFirst("^request-?", "");
            cases.add(view(variant.isEmpty() ? operation.id() : operation.id() + "-" + variant, example.getValue().resolved()));
        }
        return cases;
    }

    private Case view(String name, @Nullable SpecNode bodyExample) {
        String client = "client." + Names.camel(operation.tag()) + "()." + Operations.method(operation);
        String arguments = arguments(bodyExample);
        boolean paged = payload.kind() == Payload.Kind.PAGES;
        return new Case(
                Names.camel(name),
                JavaText.literal(name),
                SourceViews.tagClass(operation.tag()) + "." + Operations.constant(operation),
                JavaText.literal(path()),
                bodyExample == null ? "" : JavaText.literal(file(bodyExample)),
                answers(),
                client + "Call(" + arguments + ")",
                client + "(" + arguments + ")" + (paged ? ".iterator().hasNext()" : ""));
    }

    private String arguments(@Nullable SpecNode bodyExample) {
        List<String> arguments = new ArrayList<>();
        signature.arguments().forEach(argument -> arguments.add(literal(argument)));
        if (bodyExample != null && body != null) {
            SpecNode value = bodyExample.find("value");
            arguments.add(value == null ? "null" : bodyLiteral(body, value));
        }
        String query = new ContractQuery(operation, signature, payload).lambda();
        return Stream.concat(arguments.stream(), query.isEmpty() ? Stream.empty() : Stream.of(query))
                .collect(Collectors.joining(", "));
    }

    private static String bodyLiteral(RequestBody body, SpecNode value) {
        SpecNode schema = body.schema();
        return schema == null
                ? JavaText.literal(value.asText()) + ".getBytes(StandardCharsets.UTF_8)"
                : Literals.of(value, schema, Types.of(schema));
    }

    static String literal(Argument argument) {
        SpecNode schema = argument.node().follow("schema");
        return Literals.of(example(argument.node()), schema == null ? argument.node() : schema, argument.type());
    }

    static SpecNode example(SpecNode parameter) {
        SpecNode example = parameter.find("example");
        if (example != null) {
            return example;
        }
        SpecNode first = parameter.fields("examples").values().iterator().next().resolved().find("value");
        return first == null ? parameter : first;
    }

    private String path() {
        String path = operation.path();
        for (Argument argument : signature.path()) {
            path = path.replace("{" + argument.wireName() + "}", encoded(example(argument.node()).asText()));
        }
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        operation.responses().forEach((status, response) -> {
            Map<String, SpecNode> content = response.fields("content");
            if (content.isEmpty()) {
                answers.add(status);
            }
            content.forEach((mediaType, media) -> media.fields("examples").values().forEach(example -> answers.add(
                    status + ", " + JavaText.literals(List.of(mediaType, file(example.resolved()))))));
        });
        return answers;
    }

    private String file(SpecNode example) {
        return folder + "/" + example.file().path();
    }
}
