package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Javadoc of an operation's methods. */
final class MethodDoc {
    private static final int INDENT = 4;

    private final SpecOperation operation;
    private final Signature signature;
    private final @Nullable RequestBody body;
    private final Payload payload;
    private final boolean tagged;

    MethodDoc(
            SpecOperation operation, Signature signature, @Nullable RequestBody body, Payload payload, boolean tagged) {
        this.operation = operation;
        this.signature = signature;
        this.body = body;
        this.payload = payload;
        this.tagged = tagged;
    }

    /**
     * Of the method that does the call: all that the spec says.
     *
     * @param untagged the same method without the tag of a version, which says it already; empty when there is none
     * @param whole the same method that has the answer as a whole; said of one that has it while it arrives
     */
    String direct(String untagged, String whole) {
        if (payload.kind() == Payload.Kind.ITEMS) {
            return complete(
                    new StringBuilder("The items of {@link #" + whole
                            + "} one by one while they arrive, however many there are; to be closed. What stands around them is "
                            + "{@link ItemStream#around}."),
                    tags());
        }
        if (!untagged.isEmpty()) {
            return complete(
                    new StringBuilder("Like {@link #" + untagged + "}, if nobody has changed it since it was read."),
                    tags());
        }
        SpecNode node = operation.node();
        StringBuilder doc =
                new StringBuilder(JavaText.javadoc(node.text("description", node.text("summary", "") + ".")));
        doc.append("\n\n<p>").append(provenance());
        List<String> tags = tags();
        if (payload.kind() != Payload.Kind.NOTHING) {
            tags.add("@return " + returned());
        }
        if (!Traits.retry(operation).equals("safe")) {
            tags.add("@throws OutcomeUnknownException if it cannot be told whether the provider acted on the call");
        }
        return complete(doc, tags);
    }

    String directWithQuery(String method) {
        List<String> tags = tags();
        tags.add("@param query sets the optional parameters");
        return complete(new StringBuilder("Like {@link #" + method + "}, with optional parameters."), tags);
    }

    /** Of the method that gives the call. */
    String call(String method) {
        String page = payload.kind() == Payload.Kind.PAGES ? "One page of" : "Like";
        return complete(
                new StringBuilder(page + " {@link #" + method
                        + "} as a call not sent yet: for options, status and headers, or async."),
                List.of());
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        OwnCredentials own = signature.ownCredentials();
        if (own != null) {
            tags.add(own.tag());
        }
        signature.leading().forEach(argument -> tags.add(argument.tag()));
        if (tagged) {
            tags.add(signature.precondition().tag());
        }
        signature.headers().forEach(argument -> tags.add(argument.tag()));
        if (body != null) {
            tags.add(body.tag());
        }
        Confirmation confirmation = signature.confirmation();
        if (confirmation != null) {
            tags.add(confirmation.tag());
        }
        return tags;
    }

    private String returned() {
        if (payload.kind() == Payload.Kind.PAGES) {
            return "the items of all pages, read while they are walked";
        }
        String what = described();
        return payload.kind() == Payload.Kind.BYTES ? what + "; still arriving, to be closed" : what;
    }

    private String described() {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> JavaText.phrase(response.getValue().text("description")))
                .orElse("what the provider answers");
    }

    private String provenance() {
        SpecNode provenance = operation.node().find("x-provenance");
        String existence = provenance == null ? "modelled" : provenance.text("existence", "modelled");
        String path = provenance == null ? "modelled" : provenance.text("path", "modelled");
        String known = existence.equals(path)
                ? Provenances.sentence(path)
                : "Provenance: that it exists is " + existence + ", method and path are " + path + ".";
        String source = provenance == null ? null : provenance.text("source");
        return source == null ? known : known + " Source: " + JavaText.javadoc(source) + ".";
    }

    private static String complete(StringBuilder doc, List<String> tags) {
        if (!tags.isEmpty()) {
            doc.append("\n");
            tags.forEach(tag -> doc.append("\n").append(tag));
        }
        return JavaText.comment(doc.toString(), INDENT);
    }
}
