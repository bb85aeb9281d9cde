package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Optional;

/** {@code x-precondition} says what the declared headers say: the generator reads the one, the oracle the other. */
final class PreconditionRules {
    private final Findings findings;

    private PreconditionRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Spec spec, Findings findings) {
        PreconditionRules rules = new PreconditionRules(findings);
        for (SpecOperation operation : spec.operations()) {
            SpecNode precondition = operation.node().find("x-precondition");
            if (precondition == null) {
                rules.sent(operation, "none");
            } else {
                rules.sent(
                        operation, precondition.isObject() ? precondition.text("send", "none") : precondition.asText());
                if (precondition.isTrue("returns-etag")) {
                    rules.returned(operation);
                }
            }
        }
    }

    private void sent(SpecOperation operation, String send) {
        Optional<SpecNode> header = operation.parameters("header").stream()
                .filter(parameter -> "If-Match".equalsIgnoreCase(parameter.text("name")))
                .findFirst();
        if (send.equals("none")) {
            header.ifPresent(declared -> findings.add(
                    operation.node(),
                    "the header If-Match is declared, and x-precondition does not send it",
                    "say x-precondition: if-match or if-match-optional, or drop the parameter"));
        } else if (header.isEmpty()) {
            findings.add(
                    operation.node(),
                    "x-precondition",
                    "sends If-Match, which is not among the parameters",
                    "declare the header parameter If-Match");
        } else if (header.get().isTrue("required") != send.equals("if-match")) {
            findings.add(
                    operation.node(),
                    "x-precondition",
                    "is " + send + ", and the parameter If-Match has required: "
                            + header.get().isTrue("required"),
                    "required: true goes with if-match, required: false with if-match-optional");
        }
    }

    private void returned(SpecOperation operation) {
        boolean declared = operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response ->
                        response.getValue().fields("headers").keySet().stream().anyMatch("ETag"::equalsIgnoreCase));
        if (!declared) {
            findings.add(
                    operation.node(),
                    "x-precondition",
                    "returns-etag, and no success declares the header ETag",
                    "declare it among the answer's headers");
        }
    }
}
