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
    private final @Nullable RequestBody sent;
    private final @Nullable PagedBodies paged;
    private final @Nullable Confirmation confirmation;
    private final @Nullable OwnCredentials own;
    private final Payload payload;
    private final String name;
    private final String constant;
    private final MethodDoc doc;

    private final boolean tagged;

    private Methods(SpecOperation operation, @Nullable RequestBody body, boolean tagged) {
        this(operation, body, tagged, Payload.of(operation), Operations.method(operation));
    }

    private Methods(SpecOperation operation, @Nullable RequestBody body, boolean tagged, Payload payload, String name) {
        this.operation = operation;
        this.tagged = tagged;
        this.signature = new Signature(operation);
        this.body = body;
        RequestBody declared = RequestBody.of(operation);
        this.paged = PagedBodies.of(operation);
        this.sent = paged != null ? null : declared != null && declared.isEmpty() ? declared : body;
        this.confirmation = signature.confirmation();
        this.own = signature.ownCredentials();
        this.payload = payload;
        this.name = name;
        this.constant = Operations.constant(operation);
        this.doc = new MethodDoc(operation, signature, body, payload, tagged);
    }

    /** Where the body may be left out, and where the tag of a version may, there are methods without and with it. */
    static List<Method> all(SpecOperation operation) {
        RequestBody body = RequestBody.of(operation);
        List<Method> methods = new ArrayList<>();
        PagedBodies paged = PagedBodies.of(operation);
        if (paged != null && paged.mayBeLeftOut()) {
            methods.addAll(new Methods(operation, null, false).withoutBody(paged));
        }
        if (body != null && !body.required()) {
            methods.addAll(all(operation, null));
        }
        methods.addAll(all(operation, body != null && body.isEmpty() ? null : body));
        return methods;
    }

    private static List<Method> all(SpecOperation operation, @Nullable RequestBody body) {
        Precondition precondition = Precondition.of(operation);
        List<Method> methods = new ArrayList<>(new Methods(operation, body, precondition.isRequired()).methods());
        if (precondition.isOptional()) {
            methods.addAll(new Methods(operation, body, true).methods());
        }
        Payload arriving = Payload.arriving(operation);
        if (arriving != null) {
            String name = Operations.method(operation) + "Stream";
            methods.addAll(new Methods(operation, body, false, arriving, name).methods());
        }
        return methods;
    }

    /** A list whose body need not say anything but the page. */
    private List<Method> withoutBody(PagedBodies pages) {
        String type = "Pages<" + payload.type().name() + ">";
        return List.of(
                new Method(
                        doc.direct("", ""),
                        "public " + type + " " + name + "()",
                        List.of("return " + name + "(" + pages.empty() + ");")),
                new Method(
                        doc.call(name + "()"),
                        "public Call<" + result() + "> " + name + "Call()",
                        List.of("return " + name + "Call(" + pages.empty() + ");")));
    }

    private List<Method> methods() {
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
        if (isPaged() && paged != null) {
            methods.add(paged.method(name));
        }
        return methods;
    }

    private boolean isPaged() {
        return payload.kind() == Payload.Kind.PAGES;
    }

    /** Answers without a value have nothing to be a version of; of files and pages nobody writes versions back. */
    private boolean isVersioned() {
        return switch (payload.kind()) {
            case ONE, OPTIONAL, VALUE, MANY, TEXT, BARE_TEXT ->
                signature.precondition().returnsETag();
            default -> false;
        };
    }

    private String result() {
        return isVersioned() ? "Versioned<" + payload.result() + ">" : payload.result();
    }

    private Method direct(boolean query) {
        boolean nothing = payload.kind() == Payload.Kind.NOTHING;
        String type = nothing ? "void" : isPaged() ? "Pages<" + payload.type().name() + ">" : result();
        List<String> lines;
        if (isPaged()) {
            String none = signature.hasQueryClass() && !query
                    ? joined(requestNames(false), "query -> {}")
                    : requestNames(query);
            lines = lines(
                    LongQueries.instead(operation, name, none, ""),
                    "return Pages.of(transport, " + constant + ", "
                            + payload.type().codec() + ", " + name + "Request(" + none + ")" + pagedBody() + ");");
        } else {
            lines = List.of((nothing ? "" : "return ") + name + "Call(" + names(query) + ").send();");
        }
        return new Method(
                query
                        ? doc.directWithQuery(name + "(" + types(false) + ")")
                        : doc.direct(untagged(), Operations.method(operation) + "(" + types(false) + ")"),
                "public " + type + " " + name + "(" + parameters(query) + ")",
                lines);
    }

    private static List<String> lines(List<String> before, String last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    private Method withoutQuery() {
        return new Method(
                doc.call(name + "(" + types(false) + ")"),
                callSignature(false),
                List.of("return " + name + "Call(" + joined(names(false), "query -> {}") + ");"));
    }

    private Method call(boolean query) {
        String comment = doc.call(name + "(" + types(query) + ")");
        if (isPaged()) {
            return new Method(
                    comment,
                    callSignature(query),
                    lines(
                            LongQueries.instead(operation, name, requestNames(query), "Call"),
                            "return Pages.page(transport, " + constant + ", "
                                    + payload.type().codec() + ", " + name + "Request(" + requestNames(query) + ")"
                                    + pagedBody()
                                    + ");"));
        }
        List<String> lines = new ArrayList<>(queryLines(query));
        lines.add("return transport.call(" + constant + ", " + payload.answer() + ", "
                + String.join("", Operations.request(operation, signature, sent, tagged, payload)) + ")"
                + (isVersioned() ? ".map(Versioned::from)" : "") + ";");
        return new Method(comment, callSignature(query), lines);
    }

    /** What the two methods of a paged list share. */
    private Method request() {
        boolean query = signature.hasQueryClass();
        List<String> lines = new ArrayList<>(queryLines(query));
        lines.add("return " + String.join("", Operations.request(operation, signature, sent, tagged, payload)) + ";");
        return new Method(
                "", "private static CallRequest " + name + "Request(" + requestParameters(query) + ")", lines);
    }

    private String pagedBody() {
        return paged == null ? "" : ", " + paged.expression(name);
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
        return "public Call<" + result() + "> " + name + "Call(" + parameters(query) + ")";
    }

    private String parameters(boolean query) {
        return parameters(query, body);
    }

    private String requestParameters(boolean query) {
        return parameters(query, paged == null ? body : null);
    }

    private String parameters(boolean query, @Nullable RequestBody taken) {
        return joined(
                own == null ? "" : OwnCredentials.DECLARATION,
                Signature.declarations(signature.leading()),
                tagged ? Precondition.DECLARATION : "",
                Signature.declarations(signature.headers()),
                taken == null ? "" : taken.type() + " body",
                confirmation == null ? "" : Confirmation.DECLARATION,
                query ? "Consumer<" + signature.queryClass() + "> query" : "");
    }

    private String names(boolean query) {
        return names(query, body);
    }

    /** What the request is made of; a body that tells the page is made for each page. */
    private String requestNames(boolean query) {
        return names(query, paged == null ? body : null);
    }

    private String names(boolean query, @Nullable RequestBody given) {
        return joined(
                own == null ? "" : OwnCredentials.NAME,
                Signature.names(signature.leading()),
                tagged ? Precondition.NAME : "",
                Signature.names(signature.headers()),
                given == null ? "" : "body",
                confirmation == null ? "" : Confirmation.NAME,
                query ? "query" : "");
    }

    /** Erased types, for links in Javadoc. */
    private String types(boolean query) {
        return types(query, tagged);
    }

    private String types(boolean query, boolean withTag) {
        return joined(
                own == null ? "" : OwnCredentials.TYPE,
                erased(signature.leading()),
                withTag ? Precondition.TYPE : "",
                erased(signature.headers()),
                body == null ? "" : body.type().replaceAll("<.*>", ""),
                confirmation == null ? "" : Confirmation.TYPE,
                query ? "Consumer" : "");
    }

    /** The method without a tag that this one goes with; empty when there is none. */
    private String untagged() {
        return tagged && signature.precondition().isOptional() ? name + "(" + types(false, false) + ")" : "";
    }

    private static String erased(List<Argument> arguments) {
        return arguments.stream()
                .map(a -> a.type().parameter().replaceAll("<.*>", ""))
                .collect(Collectors.joining(", "));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
