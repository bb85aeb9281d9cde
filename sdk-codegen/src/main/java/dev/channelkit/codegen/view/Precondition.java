package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operation names the version it changes, and gives the one it leaves ({@code x-precondition}).
 *
 * @param send how the tag goes out
 * @param returnsETag whether the answer carries a tag
 * @param parameter the header parameter of the tag; null when the spec declares none
 */
record Precondition(
        Send send, boolean returnsETag, @Nullable SpecNode parameter) {
    static final String DECLARATION = "ETag ifMatch";
    static final String NAME = "ifMatch";
    static final String TYPE = "ETag";
    private static final String HEADER = "If-Match";

    enum Send {
        NONE,
        IF_MATCH_OPTIONAL,
        IF_MATCH
    }

    static Precondition of(SpecOperation operation) {
        SpecNode node = operation.node().find("x-precondition");
        if (node == null) {
            return new Precondition(Send.NONE, false, null);
        }
        String send = node.isObject() ? node.text("send", "none") : node.asText();
        Send kind = Send.valueOf(send.toUpperCase(Locale.ROOT).replace('-', '_'));
        SpecNode parameter = operation.parameters("header").stream()
                .filter(Precondition::isTag)
                .findFirst()
                .orElse(null);
        return new Precondition(kind, node.isTrue("returns-etag"), parameter);
    }

    /** Whether a declared header is the tag, which has an argument of its own type. */
    static boolean isTag(SpecNode header) {
        return HEADER.equalsIgnoreCase(header.text("name"));
    }

    boolean isSent() {
        return send != Send.NONE;
    }

    boolean isRequired() {
        return send == Send.IF_MATCH;
    }

    boolean isOptional() {
        return send == Send.IF_MATCH_OPTIONAL;
    }

    /** On the request's builder. */
    String call() {
        return "ifMatch(" + NAME + ")";
    }

    String tag() {
        return "@param " + NAME + " the tag of the version to change, as it was read";
    }

    /** The trait on the operation's builder; null when there is nothing to say. */
    @Nullable String trait() {
        return isSent() || returnsETag ? "precondition(Precondition." + send + ", " + returnsETag + ")" : null;
    }
}
