package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.OperationView.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the methods of one operation: the one that does the call, the one that gives it, each with and without a query. */
final class Methods {
    private final SpecOperation operation;
    private final Signature signature;
    private final @Nullable RequestBody body;
    private final Payload payload;
    private final String name;
    private final String constant;
    private final MethodDoc doc;

    Methods(SpecOperation operation) {
        this.operation = operation;
        this.signature = new Signature(operation);
        this.body = RequestBody.of(operation);
        this.payload = Payload.of(operation);
        this.name = Operations.method(operation);
        this.constant = Operations.constant(operation);
        this.doc = new MethodDoc(operation, signature, body, payload);
    }

    List<Method> all() {
        boolean query = signature.hasQueryClass();
        List<Method> methods = new ArrayList<>();
        methods.add(direct(false));
        if (query) {
            methods.add(direct(true));
        }
        methods.add(query ? withoutQuery() : call(false));
        if (query) {
            methods.add(call(true));
        }
        if (isPaged()) {
            methods.add(request());
        }
        return methods;
    }

    private boolean isPaged() {
        return payload.kind() == Payload.Kind.PAGES;
    }

    private Method direct(boolean query) {
        boolean nothing = payload.kind() == Payload.Kind.NOTHING;
        String type = nothing ? "void" : isPaged() ? "Pages<" + payload.type().name() + ">" : payload.result();
        String line;
        if (isPaged()) {
            String none = signature.hasQueryClass() && !query ? with(names(false), "query -> {}") : names(query);
            line = "return Pages.of(transport, " + constant + ", "
                    + payload.type().codec() + ", " + name + "Request(" + none + "));";
        } else {
            line = (nothing ? "" : "return ") + name + "Call(" + names(query) + ").send();";
        }
        return new Method(
                query ? doc.directWithQuery(types(false)) : doc.direct(),
                "public " + type + " " + name + "(" + parameters(query) + ")",
                List.of(line));
    }

    private Method withoutQuery() {
        return new Method(
                doc.call(name + "(" + types(false) + ")"),
                callSignature(false),
                List.of("return " + name + "Call(" + with(names(false), "query -> {}") + ");"));
    }

    private Method call(boolean query) {
        String comment = doc.call(name + "(" + types(query) + ")");
        if (isPaged()) {
            return new Method(
                    comment,
                    callSignature(query),
                    List.of("return Pages.page(transport, " + constant + ", "
                            + payload.type().codec() + ", " + name + "Request(" + names(query) + "));"));
        }
        List<String> lines = new ArrayList<>(queryLines(query));
        lines.add("return transport.call(" + constant + ", " + payload.answer() + ", "
                + String.join("", Operations.request(operation, signature, body)) + ");");
        return new Method(comment, callSignature(query), lines);
    }

    /** What the two methods of a paged list share. */
    private Method request() {
        boolean query = signature.hasQueryClass();
        List<String> lines = new ArrayList<>(queryLines(query));
        lines.add("return " + String.join("", Operations.request(operation, signature, body)) + ";");
        return new Method("", "private static CallRequest " + name + "Request(" + parameters(query) + ")", lines);
    }

    private List<String> queryLines(boolean query) {
        if (!query) {
            return List.of();
        }
        String made = signature.queryClass() + " q = new " + signature.queryClass() + "("
                + Signature.names(signature.query()) + ");";
        return List.of(made, "query.accept(q);");
    }

    private String callSignature(boolean query) {
        return "public Call<" + payload.result() + "> " + name + "Call(" + parameters(query) + ")";
    }

    private String parameters(boolean query) {
        String all = with(Signature.declarations(signature.arguments()), body == null ? "" : body.type() + " body");
        return query ? with(all, "Consumer<" + signature.queryClass() + "> query") : all;
    }

    private String names(boolean query) {
        String all = with(Signature.names(signature.arguments()), body == null ? "" : "body");
        return query ? with(all, "query") : all;
    }

    /** Erased types, for links in Javadoc. */
    private String types(boolean query) {
        String all = with(
                signature.arguments().stream()
                        .map(a -> a.type().parameter().replaceAll("<.*>", ""))
                        .collect(Collectors.joining(", ")),
                body == null ? "" : body.type().replaceAll("<.*>", ""));
        return query ? with(all, "Consumer") : all;
    }

    private static String with(String before, String more) {
        return Stream.of(before, more).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
