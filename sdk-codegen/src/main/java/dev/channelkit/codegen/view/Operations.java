package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the view of one operation. */
final class Operations {
    private static final int INDENT = 4;

    private final String provider;
    private final Envelopes envelopes;

    Operations(String provider, Envelopes envelopes) {
        this.provider = provider;
        this.envelopes = envelopes;
    }

    OperationView view(SpecOperation operation) {
        String arguments = JavaText.literals(List.of(provider, operation.id(), operation.method(), operation.path()));
        return new OperationView(
                constant(operation),
                JavaText.comment(
                        JavaText.javadoc(operation.node().text("summary")) + ": " + JavaText.code(endpoint(operation))
                                + ".",
                        INDENT),
                arguments,
                new Traits(operation, envelopes).calls(),
                Methods.all(operation));
    }

    static String method(SpecOperation operation) {
        return Names.allowed(operation.node().text("x-method", Names.camel(operation.id())), List.of("transport"));
    }

    static String constant(SpecOperation operation) {
        return Names.constant(operation.node().text("x-method", operation.id()));
    }

    static String endpoint(SpecOperation operation) {
        return operation.method() + " " + operation.path();
    }

    /** The expression for the request, from the arguments and a query builder {@code q} where there is one. */
    static List<String> request(
            SpecOperation operation, Signature signature, @Nullable RequestBody body, boolean tagged, Payload payload) {
        String constant = constant(operation);
        List<String> calls = new ArrayList<>();
        signature.path().forEach(p -> calls.add("path(" + JavaText.literal(p.wireName()) + ", " + p.text() + ")"));
        if (signature.hasQueryClass()) {
            calls.add("query(q.parameters(" + constant + "))");
        } else if (!signature.query().isEmpty()) {
            StringBuilder query = new StringBuilder("query(QueryParameters.EMPTY");
            signature
                    .query()
                    .forEach(p -> query.append(".with(")
                            .append(JavaText.literal(p.wireName()))
                            .append(", ")
                            .append(p.text())
                            .append(")"));
            calls.add(query.append(")").toString());
        }
        if (tagged) {
            calls.add(signature.precondition().call());
        }
        OwnCredentials own = signature.ownCredentials();
        if (own != null) {
            calls.add(own.call());
        }
        signature.headers().forEach(p -> calls.add("header(" + JavaText.literal(p.wireName()) + ", " + p.text() + ")"));
        Confirmation confirmation = signature.confirmation();
        if (confirmation != null) {
            calls.add(confirmation.call());
        }
        if (body != null) {
            calls.add("body(" + body.expression() + ")");
        }
        switch (payload.kind()) {
            case BYTES, TEXT -> calls.add("accept(" + JavaText.literal(payload.mediaType()) + ")");
            // whatever format the client is set to: XML is not read item by item
            case ITEMS -> calls.add("accept(\"application/json\")");
            default -> {}
        }
        List<String> lines = new ArrayList<>();
        lines.add("CallRequest.of(" + constant + ")");
        calls.forEach(call -> lines.add("." + call));
        lines.add(".build()");
        return lines;
    }
}
