package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the vendor extensions say of an operation, as calls on {@code Operation.builder}. */
final class Traits {
    private static final Set<String> ERROR_KEYS = Set.of("success", "code", "message", "details");

    private final SpecNode node;
    private final SpecOperation operation;
    private final @Nullable SpecNode rootEnvelope;

    Traits(SpecOperation operation, SpecNode root) {
        this.operation = operation;
        this.node = operation.node();
        this.rootEnvelope = root.find("x-envelope");
    }

    List<String> calls() {
        List<String> calls = new ArrayList<>();
        calls.add("retry(RetryRule." + retry() + ")");
        SpecNode provenance = node.find("x-provenance");
        if (provenance != null) {
            calls.add("provenance(Provenance." + upper(provenance.text("existence", "modelled")) + ", Provenance."
                    + upper(provenance.text("path", "modelled")) + ")");
        }
        envelope(calls);
        paging(calls);
        precondition(calls);
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

    String retry() {
        return upper(node.text("x-retry", operation.isGet() ? "safe" : "never"));
    }

    private void envelope(List<String> calls) {
        SpecNode own = node.find("x-envelope");
        if (own != null && own.fields().keySet().stream().anyMatch(ERROR_KEYS::contains)) {
            calls.add("envelope(" + newEnvelope(own) + ")");
            return;
        }
        List<String> payload = own == null ? List.of() : own.texts("payload");
        String provider = rootEnvelope == null ? "Envelope.NONE" : "Envelopes.DEFAULT";
        if (!payload.isEmpty() && !payload.equals(List.of(""))) {
            calls.add("envelope(" + provider + ".withPayload(" + JavaText.literals(payload) + "))");
        } else if (rootEnvelope != null) {
            calls.add("envelope(" + provider + ")");
        }
    }

    /** The expression for an envelope; what an operation does not say is the provider's. */
    String newEnvelope(SpecNode own) {
        List<String> payload = own.texts("payload").isEmpty() ? List.of("") : own.texts("payload");
        return "new Envelope(List.of(" + JavaText.literals(payload) + "), " + pointer(own, "success") + ", "
                + pointers(own, "code") + ", " + pointers(own, "message") + ", " + pointer(own, "details") + ")";
    }

    private String pointer(SpecNode own, String key) {
        String text = own.text(key, rootEnvelope == null ? "" : rootEnvelope.text(key, ""));
        return text.isEmpty() ? "null" : JavaText.literal(text);
    }

    private String pointers(SpecNode own, String key) {
        SpecNode from = own.has(key) || rootEnvelope == null ? own : rootEnvelope;
        return "List.of(" + JavaText.literals(from.texts(key)) + ")";
    }

    private void paging(List<String> calls) {
        SpecNode paging = node.find("x-paging");
        String kind = paging == null ? "none" : paging.text("kind", "none");
        if (paging == null || kind.equals("none")) {
            return;
        }
        if (!kind.equals("offset")) {
            throw new SpecException(
                    paging.where() + ": no client pages by " + kind + " yet; commons knows offset only");
        }
        calls.add("paging(Paging.offset(" + JavaText.literal(paging.text("size-parameter", "")) + ", "
                + JavaText.literal(paging.text("position-parameter", "")) + ", " + paging.text("size") + "))");
        String stable = paging.text("stable-sort");
        if (stable != null) {
            calls.add("stableSort(" + JavaText.literal(stable) + ")");
        }
    }

    private void precondition(List<String> calls) {
        SpecNode precondition = node.find("x-precondition");
        if (precondition == null) {
            return;
        }
        String send = precondition.isObject() ? precondition.text("send", "none") : precondition.asText();
        boolean returned = precondition.isTrue("returns-etag");
        if (returned || !send.equals("none")) {
            calls.add("precondition(Precondition." + upper(send) + ", " + returned + ")");
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
