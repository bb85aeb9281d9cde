package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a program calls the operations of a client; a call that the surface does not have is an error. */
final class JavaCalls {
    private static final Map<String, String> SPOKEN =
            Map.of("ETag", "etag", "Confirm", "confirm", "Consumer", "q -> …", "BasicCredentials", "credentials");

    /** A helper's name for the client itself, which logs in and out unasked. */
    static final String BY_ITSELF = "client";

    private final Surface surface;

    JavaCalls(Surface surface) {
        this.surface = surface;
    }

    /** The call as it is written, with what a program may pass at most: {@code customers().get(customerId, q -> …)}. */
    String of(SpecOperation operation) {
        String accessor = decapitalized(operation.tag());
        String method = operation.node().text("x-method", "");
        String generated = api() + "." + operation.tag() + "Operations";
        String path = path(accessor, generated, operation);
        Surface.Method longest = surface.methods(generated, method).stream()
                .max(Comparator.comparingInt(found -> found.parameters().size()))
                .orElseThrow(() -> new AssertionError(operation.id() + ": " + generated + " has no " + method));
        if (surface.methods(generated, method + "Call").isEmpty()) {
            throw new AssertionError(operation.id() + ": " + generated + " has no " + method + "Call");
        }
        return path + "." + method + "(" + String.join(", ", arguments(operation, longest.parameters())) + ")";
    }

    /** What the spec names in place of the bare call: {@code invoices().draft}. */
    List<String> helpers(SpecOperation operation) {
        List<String> helpers = operation.node().texts("x-helper");
        helpers.stream().filter(helper -> !helper.equals(BY_ITSELF)).forEach(helper -> demand(operation, helper));
        return helpers;
    }

    private String path(String accessor, String generated, SpecOperation operation) {
        String own = surface.result(surface.client(), accessor, 0);
        if (own != null && surface.is(own, generated)) {
            return accessor + "()";
        }
        String calls = surface.result(surface.client(), "calls", 0);
        if (calls == null || !generated.equals(surface.result(calls, accessor, 0))) {
            throw new AssertionError(operation.id() + ": no way from " + surface.client() + " to " + generated);
        }
        return "calls()." + accessor + "()";
    }

    private void demand(SpecOperation operation, String helper) {
        String type = surface.client();
        String[] steps = helper.split("\\.");
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            boolean last = i == steps.length - 1;
            String name = step.replaceAll("\\(.*", "");
            String next = last ? null : surface.result(type, name, step.endsWith("()") ? 0 : 1);
            if (last ? surface.methods(type, name).isEmpty() : next == null) {
                throw new AssertionError(operation.id() + ": x-helper " + helper + ": " + type + " has no " + step);
            }
            type = next == null ? type : next;
        }
    }

    private String api() {
        String client = surface.client();
        return client.substring(0, client.lastIndexOf('.')) + ".api";
    }

    private static List<String> arguments(SpecOperation operation, List<String> types) {
        Deque<String> names = new ArrayDeque<>();
        List.of("path", "query")
                .forEach(place -> operation.parameters(place).stream()
                        .filter(parameter -> parameter.isTrue("required"))
                        .forEach(parameter -> names.add(name(parameter))));
        List<String> arguments = new ArrayList<>();
        for (String type : types) {
            String simple = type.replaceAll("<.*", "").replaceAll(".*[.$ ]", "");
            String spoken = SPOKEN.get(simple);
            if (spoken != null) {
                arguments.add(spoken);
            } else {
                arguments.add(names.isEmpty() ? type.replaceAll("(\\w+\\.)+", "") : names.remove());
            }
        }
        return arguments;
    }

    private static String name(SpecNode parameter) {
        StringBuilder name = new StringBuilder();
        for (String word :
                parameter.text("x-method", parameter.text("name", "")).split("[^A-Za-z0-9]+")) {
            name.append(
                    name.isEmpty()
                            ? decapitalized(word)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    static String decapitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
