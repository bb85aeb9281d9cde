package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the vendor extensions say of an operation, as calls on {@code Operation.builder}. */
final class Traits {
    private final SpecOperation operation;
    private final SpecNode node;
    private final Envelopes envelopes;

    Traits(SpecOperation operation, Envelopes envelopes) {
        this.operation = operation;
        this.node = operation.node();
        this.envelopes = envelopes;
    }

    List<String> calls() {
        List<String> calls = new ArrayList<>();
        calls.add("retry(RetryRule." + upper(retry(operation)) + ")");
        SpecNode provenance = node.find("x-provenance");
        if (provenance != null) {
            calls.add("provenance(Provenance." + upper(provenance.text("existence", "modelled")) + ", Provenance."
                    + upper(provenance.text("path", "modelled")) + ")");
        }
        String envelope = envelopes.of(node);
        if (envelope != null) {
            calls.add("envelope(" + envelope + ")");
        }
        paging(calls);
        String precondition = Precondition.of(operation).trait();
        if (precondition != null) {
            calls.add(precondition);
        }
        String timeout = node.text("x-timeout");
        if (timeout != null) {
            calls.add("timeout(" + duration(timeout) + ")");
        }
        SpecNode server = operation.server();
        if (server != null) {
            calls.add("server(" + JavaText.literal(server.text("x-server", "")) + ")");
        }
        if (node.has("security") && node.items("security").isEmpty()) {
            calls.add("anonymous()");
        }
        return calls;
    }

    static String retry(SpecOperation operation) {
        return operation.node().text("x-retry", operation.isGet() ? "safe" : "never");
    }

    private void paging(List<String> calls) {
        SpecNode paging = node.find("x-paging");
        String kind = paging == null ? "none" : paging.text("kind", "none");
        if (paging == null || kind.equals("none")) {
            return;
        }
        if (!kind.equals("offset") || !paging.text("stop", "empty-page").equals("empty-page")) {
            throw new SpecException(paging.where() + ": no client pages by " + kind + ", " + paging.text("stop")
                    + " yet; commons knows offset until empty-page only");
        }
        calls.add("paging(Paging.offset(" + JavaText.literal(paging.text("size-parameter", "")) + ", "
                + JavaText.literal(paging.text("position-parameter", "")) + ", " + paging.text("size") + "))");
        String stable = paging.text("stable-sort");
        if (stable != null) {
            calls.add("stableSort(" + JavaText.literal(stable) + ")");
        }
    }

    private static String duration(String text) {
        Duration duration =
                text.startsWith("P") ? Duration.parse(text) : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        return "Duration.ofSeconds(" + duration.toSeconds() + ")";
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
