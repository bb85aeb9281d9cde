package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code x-envelope} as Java expressions; what an operation does not say is the provider's. */
final class Envelopes {
    private static final Set<String> ERROR_KEYS = Set.of("success", "code", "message", "details", "request-id");
    private static final List<String> FORM_KEYS = List.of("error-list", "rate-limited", "message-form");
    private static final List<String> WHOLE_BODY = List.of("");

    private final @Nullable SpecNode provider;

    Envelopes(SpecNode root) {
        this.provider = root.find("x-envelope");
    }

    /** The provider's default; null when the spec has none. */
    @Nullable String ofProvider() {
        return provider == null ? null : newEnvelope(provider);
    }

    /** The envelope of an operation; null when it is none at all. */
    @Nullable String of(SpecNode operation) {
        SpecNode own = operation.find("x-envelope");
        SpecNode failure = own == null ? null : own.find("failure");
        String envelope = withoutFailure(own);
        if (failure == null) {
            return envelope;
        }
        return (envelope == null ? "Envelope.NONE" : envelope) + ".withFailure(new ReportedFailure("
                + JavaText.literal(failure.text("at", "")) + ", " + name(failure, "code") + ", Set.of("
                + JavaText.literals(failure.texts("ok")) + "), " + name(failure, "message") + ", "
                + name(failure, "success") + ", " + name(failure, "needs") + "))";
    }

    private @Nullable String withoutFailure(@Nullable SpecNode own) {
        if (own != null && own.fields().keySet().stream().anyMatch(ERROR_KEYS::contains)) {
            return newEnvelope(own);
        }
        List<String> payload = own == null ? WHOLE_BODY : payload(own);
        String start = provider == null ? "Envelope.NONE" : "Envelopes.DEFAULT";
        if (!payload.equals(WHOLE_BODY)) {
            return start + ".withPayload(" + JavaText.literals(payload) + ")";
        }
        return provider == null ? null : start;
    }

    private String newEnvelope(SpecNode own) {
        return "new Envelope(List.of(" + JavaText.literals(payload(own)) + "), " + pointer(own, "success") + ", "
                + pointers(own, "code") + ", " + pointers(own, "message") + ", " + pointer(own, "details") + ", "
                + pointers(own, "request-id") + ")" + forms();
    }

    /** What else errors look like, which is the provider's to say. */
    private String forms() {
        if (provider == null || FORM_KEYS.stream().noneMatch(provider::has)) {
            return "";
        }
        return ".withForms(new ErrorForms(" + listed(provider.find("error-list")) + ", Set.of("
                + JavaText.literals(provider.texts("rate-limited")) + "), " + provider.has("message-form") + "))";
    }

    private static String listed(@Nullable SpecNode list) {
        return list == null
                ? "null"
                : "new ErrorForms.Listed(" + (list.has("at") ? name(list, "at") + ", " : "") + name(list, "code") + ", "
                        + name(list, "message") + ", " + name(list, "field") + ")";
    }

    private static String name(SpecNode list, String key) {
        String text = list.text(key);
        return text == null ? "null" : JavaText.literal(text);
    }

    private static List<String> payload(SpecNode own) {
        List<String> payload = own.texts("payload");
        return payload.isEmpty() ? WHOLE_BODY : payload;
    }

    private String pointer(SpecNode own, String key) {
        String text = says(own, key).text(key);
        return text == null ? "null" : JavaText.literal(text);
    }

    private String pointers(SpecNode own, String key) {
        return "List.of(" + JavaText.literals(says(own, key).texts(key)) + ")";
    }

    private SpecNode says(SpecNode own, String key) {
        return own.has(key) || provider == null ? own : provider;
    }
}
