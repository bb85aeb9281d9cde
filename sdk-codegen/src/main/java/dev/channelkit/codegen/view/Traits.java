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
        String empty = node.text("x-empty");
        if (empty != null) {
            calls.add("emptyStatus(" + empty + ")");
        }
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
        } else if (OwnCredentials.of(operation) != null) {
            calls.add("ownCredentials()");
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
        String stop = paging.text("stop", "empty-page");
        String how = switch (kind) {
            case "offset" ->
                "Paging.offset(" + parameter(paging, "size-parameter") + ", " + parameter(paging, "position-parameter")
                        + ", " + paging.text("size") + ")";
            case "page-index" ->
                "Paging.pageIndex(" + parameter(paging, "page-parameter") + ", " + parameter(paging, "size-parameter")
                        + ", " + paging.text("first", "0") + ", " + paging.text("size") + ")";
            case "sql" -> sql(paging);
            default -> throw notYet(paging, kind, stop);
        };
        String place = "body".equals(paging.text("in")) ? ".inTheBody()" : "";
        calls.add("paging(" + how + place + until(paging, kind, stop) + ")");
        String stable = paging.text("stable-sort");
        if (stable != null) {
            calls.add("stableSort(" + JavaText.literal(stable) + ")");
        }
    }

    private static String sql(SpecNode paging) {
        String text = parameter(paging, "text-parameter");
        String size = paging.text("size", "");
        String max = paging.text("max", size);
        return paging.text("form", "").equals("rownum")
                ? "Paging.rownum(" + text + ", " + paging.text("first", "1") + ", " + size + ", " + max + ")"
                : "Paging.offsetFetch(" + text + ", " + size + ", " + max + ")";
    }

    private static String until(SpecNode paging, String kind, String stop) {
        return switch (stop) {
            case "empty-page" -> "";
            case "short-page" ->
                ".untilShortPage(" + (paging.has("total-items") ? parameter(paging, "total-items") : "") + ")";
            case "total-pages" -> {
                if (!kind.equals("page-index")) {
                    throw notYet(paging, kind, stop);
                }
                yield ".untilTotalPages(" + parameter(paging, "total-pages") + ")";
            }
            default -> throw notYet(paging, kind, stop);
        };
    }

    private static String parameter(SpecNode paging, String key) {
        return JavaText.literal(paging.text(key, ""));
    }

    private static SpecException notYet(SpecNode paging, String kind, String stop) {
        return new SpecException(paging.where() + ": no client pages by " + kind + " until " + stop
                + " yet; see x-paging in specs/README.md");
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
