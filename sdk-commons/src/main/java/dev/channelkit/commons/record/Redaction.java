package dev.channelkit.commons.record;

import dev.channelkit.commons.record.Exchange.Content;
import dev.channelkit.commons.redaction.internal.Redactor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What of one exchange may be written. It learns the secrets it meets, and removes them from everything it is asked for afterwards. */
final class Redaction {
    static final String HIDDEN = "***";
    /** A shorter secret would be found in innocent text all over. */
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final UnaryOperator<String> credentials;
    private final Redactor secrets = new Redactor();

    Redaction(Vocabulary vocabulary, UnaryOperator<String> credentials) {
        this.vocabulary = vocabulary;
        this.credentials = credentials;
    }

    /** Notes the secrets of a body, before anything of the exchange is written. */
    void learn(Content body) {
        for (Exchange.Part part : body.parts()) {
            if (part.value() != null && vocabulary.isSecretField(part.name())) {
                learn(part.value());
            }
        }
        text(body, (name, value) -> {
            if (name != null && vocabulary.isSecretField(name)) {
                learn(value);
            }
            return HIDDEN;
        });
    }

    /** Notes the secrets among parameters. */
    void learnParameters(List<Entry<String, String>> parameters) {
        parameters.stream()
                .filter(parameter -> vocabulary.isSecretParameter(parameter.getKey()))
                .forEach(parameter -> learn(parameter.getValue()));
    }

    void learn(String secret) {
        if (secret.length() >= SHORTEST && !secret.equals(HIDDEN)) {
            secrets.hide(List.of(secret));
        }
    }

    /** Any text without the secrets known by now, however they are escaped in it. */
    String plain(String text) {
        return secrets.redact(credentials.apply(text));
    }

    String header(String name, String value) {
        return vocabulary.showsHeader(name) ? plain(value) : HIDDEN;
    }

    String parameter(String name, String value) {
        return vocabulary.showsParameter(name) ? plain(value) : HIDDEN;
    }

    boolean isSecretParameter(String name) {
        return vocabulary.isSecretParameter(name);
    }

    /** The body as text; null when it is not of a form in which secrets can be told apart. */
    @Nullable String body(Content body) {
        String text = text(body, this::field);
        return text == null ? null : plain(text);
    }

    /** The fields of a form; null when the body is none. */
    @Nullable List<Entry<String, String>> form(Content body) {
        if (body.bytes() == null || !is(body, "x-www-form-urlencoded")) {
            return null;
        }
        return formFields(body.bytes()).stream()
                .map(f -> Map.entry(plain(f.getKey()), field(f.getKey(), f.getValue())))
                .toList();
    }

    /** The value of a field of that name. */
    String field(@Nullable String name, String value) {
        return name != null && vocabulary.showsField(name) ? plain(value) : HIDDEN;
    }

    /** What becomes of the scalar of that name; of the nearest one around it in lists, of none at the root. */
    @FunctionalInterface
    interface Scalar {
        String shown(@Nullable String name, String value);
    }

    private @Nullable String text(Content body, Scalar scalar) {
        byte[] bytes = body.bytes();
        if (bytes == null) {
            return null;
        }
        if (is(body, "json")) {
            return JsonRewriting.rewrite(new String(bytes, StandardCharsets.UTF_8), scalar);
        }
        if (is(body, "xml")) {
            return XmlRewriting.rewrite(bytes, scalar);
        }
        if (is(body, "x-www-form-urlencoded")) {
            formFields(bytes).forEach(f -> scalar.shown(f.getKey(), f.getValue()));
        }
        return null;
    }

    private static boolean is(Content body, String subtype) {
        return body.mediaType().toLowerCase(Locale.ROOT).replaceFirst(";.*", "").contains(subtype);
    }

    private static List<Entry<String, String>> formFields(byte[] bytes) {
        List<Entry<String, String>> fields = new ArrayList<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            fields.add(Map.entry(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return HIDDEN;
        }
    }
}
