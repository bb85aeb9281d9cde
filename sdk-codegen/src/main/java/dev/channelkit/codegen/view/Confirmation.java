package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has to confirm before an operation is sent ({@code x-confirm}): an argument of its own, so that nobody destroys anything
 * in passing.
 *
 * @param consequence what the call does, as the spec names it
 * @param of the argument that says to what
 */
record Confirmation(String consequence, Argument of) {
    static final String DECLARATION = "Confirm confirm";
    static final String NAME = "confirm";
    static final String TYPE = "Confirm";

    static @Nullable Confirmation of(SpecOperation operation, List<Argument> path) {
        SpecNode confirm = operation.node().find("x-confirm");
        if (confirm == null) {
            return null;
        }
        String of = confirm.text("of", "");
        return path.stream()
                .filter(argument -> argument.wireName().equals(of))
                .findFirst()
                .map(argument -> new Confirmation(confirm.text("consequence", ""), argument))
                .orElseThrow(() -> new SpecException(confirm.where() + ": " + of + " is no path parameter"));
    }

    /** On the request's builder. */
    String call() {
        return "confirmed(confirm, " + JavaText.literal(consequence) + ", " + of.text() + ")";
    }

    String tag() {
        return "@param confirm that it " + consequence.replace('-', ' ') + ": {@code Confirm." + factory() + "("
                + of.name() + ")}";
    }

    /** The expression that confirms {@code id}. */
    String expression(String id) {
        return "Confirm." + factory() + "(" + id + ")";
    }

    private String factory() {
        return Names.camel(consequence) + "Of";
    }
}
