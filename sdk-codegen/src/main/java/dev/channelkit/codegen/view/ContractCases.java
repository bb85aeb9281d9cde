package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.ContractView.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the contract cases of one operation: one for each example of its body, or just one. */
final class ContractCases {
    private static final Pattern BY_DEFAULT = Pattern.compile("default-([1-5][0-9]{2})([-.].*)?");

    private final SpecOperation operation;
    private final String client;
    private final Signature signature;
    private final @Nullable RequestBody body;
    private final Payload payload;

    /** @param calls the client's method that hands out the operations; empty where the client itself does */
    ContractCases(SpecOperation operation, String calls) {
        this.operation = operation;
        this.client = calls.isEmpty() ? "client." : "client." + calls + "().";
        this.signature = new Signature(operation);
        this.body = RequestBody.of(operation);
        this.payload = Payload.of(operation);
    }

    /** Where the tag of a version may be left out, each case comes without and with it. */
    List<Case> all() {
        Precondition precondition = signature.precondition();
        List<Case> cases = new ArrayList<>(cases("", precondition.isRequired()));
        if (precondition.isOptional()) {
            cases.addAll(cases("-if-match", true));
        }
        return cases;
    }

    private List<Case> cases(String suffix, boolean tagged) {
        if (body == null) {
            return List.of(view(operation.id() + suffix, null, tagged));
        }
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, SpecNode> example :
                body.content().fields("examples").entrySet()) {
            String variant = example.getKey().replaceFirst("^request-?", "");
            cases.add(view(
                    operation.id() + (variant.isEmpty() ? "" : "-" + variant) + suffix,
                    example.getValue().resolved(),
                    tagged));
        }
        return cases;
    }

    private Case view(String name, @Nullable SpecNode bodyExample, boolean tagged) {
        return new Case(
                Names.camel(name),
                SourceViews.tagClass(operation.tag()) + "." + Operations.constant(operation),
                "client -> " + invocation(bodyExample, tagged),
                payload.kind() == Payload.Kind.NOTHING,
                payload.kind() == Payload.Kind.PAGES ? List.of("client -> " + walk(bodyExample, tagged)) : List.of(),
                answers());
    }

    /** All pages, from the first one. */
    private String walk(@Nullable SpecNode bodyExample, boolean tagged) {
        return method() + "(" + arguments(bodyExample, tagged, RequestExamples.walked(operation)) + ")";
    }

    private String method() {
        return client + Names.camel(operation.tag()) + "()." + Operations.method(operation);
    }

    private String invocation(@Nullable SpecNode bodyExample, boolean tagged) {
        String method = method();
        String arguments = "(" + arguments(bodyExample, tagged, RequestExamples.AS_THEY_ARE) + ")";
        if (signature.precondition().isSent() || signature.precondition().returnsETag()) {
            // a client may do more than one call where versions are at stake; a contract is about one
            String sent = method + "Call" + arguments + ".send()";
            return payload.kind() == Payload.Kind.NOTHING ? "{ " + sent + "; return null; }" : sent;
        }
        return switch (payload.kind()) {
            case PAGES -> method + "Call" + arguments + ".send()";
            case NOTHING -> "{ " + method + arguments + "; return null; }";
            default -> method + arguments;
        };
    }

    private String arguments(@Nullable SpecNode bodyExample, boolean tagged, RequestExamples examples) {
        List<String> arguments = new ArrayList<>();
        OwnCredentials own = signature.ownCredentials();
        if (own != null) {
            arguments.add(own.example());
        }
        signature.leading().forEach(argument -> arguments.add(literal(argument, examples)));
        SpecNode tag = signature.precondition().parameter();
        if (tagged && tag != null) {
            arguments.add("ETag.of(" + JavaText.literal(example(tag).asText()) + ")");
        }
        signature.headers().forEach(argument -> arguments.add(literal(argument, examples)));
        if (bodyExample != null && body != null && !body.isEmpty()) {
            SpecNode value = bodyExample.find("value");
            arguments.add(value == null ? "null" : bodyLiteral(body, examples.ofBody(value)));
        }
        Confirmation confirmation = signature.confirmation();
        if (confirmation != null) {
            arguments.add(confirmation.expression(literal(confirmation.of(), examples)));
        }
        String query = new ContractQuery(operation, signature, payload, examples).lambda();
        return Stream.concat(arguments.stream(), query.isEmpty() ? Stream.empty() : Stream.of(query))
                .collect(Collectors.joining(", "));
    }

    private static String bodyLiteral(RequestBody body, SpecNode value) {
        SpecNode schema = body.schema();
        if (body.patched() != null) {
            return patch(body.patched(), value);
        }
        if (schema == null) {
            return JavaText.literal(value.asText()) + ".getBytes(StandardCharsets.UTF_8)";
        }
        return body.isMultipart() ? Literals.parts(value, schema) : Literals.of(value, schema, Types.of(schema));
    }

    private static String patch(SpecNode model, SpecNode steps) {
        String calls = steps.items().stream().map(step -> step(model, step)).collect(Collectors.joining("."));
        return "JsonPatch.<" + ClassNames.of(model) + ">builder()." + calls + ".build()";
    }

    private static String step(SpecNode model, SpecNode step) {
        String pointer = step.text("path", "");
        SpecNode property = PatchPaths.property(model, pointer);
        String constant = PatchPaths.constant(model, pointer);
        String path =
                constant == null ? "PatchPath.named(" + JavaText.literals(PatchPaths.names(pointer)) + ")" : constant;
        SpecNode value = step.find("value");
        if (value == null) {
            return "remove(" + path + ")";
        }
        String literal = property == null
                ? "RawValue.json(" + JavaText.literal(JsonText.of(value)) + ")"
                : Literals.of(value, property.resolved(), Types.of(property));
        return step.text("op", "add") + "(" + path + ", " + literal + ")";
    }

    static String literal(Argument argument, RequestExamples examples) {
        SpecNode schema = argument.node().follow("schema");
        SpecNode example = examples.of(argument.node().text("name", ""), example(argument.node()));
        return Literals.of(example, schema == null ? argument.node() : schema, argument.type());
    }

    static SpecNode example(SpecNode parameter) {
        SpecNode example = parameter.find("example");
        if (example != null) {
            return example;
        }
        SpecNode first = parameter
                .fields("examples")
                .values()
                .iterator()
                .next()
                .resolved()
                .find("value");
        return first == null ? parameter : first;
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        operation.responses().forEach((status, response) -> {
            Map<String, SpecNode> content = response.fields("content");
            boolean byDefault = status.equals("default");
            if (content.isEmpty() && !byDefault) {
                answers.add(status);
            }
            content.forEach((mediaType, media) -> media.fields("examples").values().stream()
                    .map(example -> example.resolved().file())
                    .forEach(file -> answers.add((byDefault ? statusOf(file) : status) + ", "
                            + JavaText.literals(List.of(mediaType, file.path())))));
        });
        return answers;
    }

    /** Of an answer that stands for all statuses that have none of their own: the one that the example's name tells. */
    private static String statusOf(SpecFile file) {
        Matcher name = BY_DEFAULT.matcher(file.baseName());
        if (!name.matches()) {
            throw new SpecException(
                    file.path() + ": an example of the answer by default is called default-<status>, such as "
                            + "default-404.yaml");
        }
        return name.group(1);
    }
}
