package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.operation.ReportedFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a success says of its failure.
 *
 * @param code the provider's code
 * @param message its words on one line; null when it says none
 */
public record Failures(String code, @Nullable String message) {

    /** The failure that a JSON answer reports; null when it reports none, or cannot be read: whoever reads it next says so. */
    public static @Nullable Failures read(byte[] body, ReportedFailure place) {
        if (Xml.isXml(body, body.length)) {
            return null;
        }
        try {
            JsonTokens tokens = new JsonTokens(body, body.length, ReadOptions.DEFAULT_NESTING_LIMIT);
            return tokens.kind() == Kind.OBJECT ? inRoot(tokens, place) : null;
        } catch (MalformedInputException e) {
            return null;
        }
    }

    private static @Nullable Failures inRoot(JsonTokens tokens, ReportedFailure place) {
        Failures found = null;
        tokens.beginObject();
        while (tokens.more()) {
            boolean here = tokens.name().equals(place.key());
            if (here && tokens.kind() == Kind.OBJECT) {
                found = in(tokens, place);
            } else if (here && tokens.kind() == Kind.ARRAY) {
                found = inList(tokens, place);
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        return found;
    }

    private static @Nullable Failures inList(JsonTokens tokens, ReportedFailure place) {
        Failures first = null;
        tokens.beginArray();
        while (tokens.more()) {
            if (tokens.kind() == Kind.OBJECT) {
                Failures one = in(tokens, place);
                first = first == null ? one : first;
            } else {
                tokens.skip();
            }
        }
        tokens.endArray();
        return first;
    }

    private static @Nullable Failures in(JsonTokens tokens, ReportedFailure place) {
        String code = null;
        List<String> words = new ArrayList<>();
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            Kind kind = tokens.kind();
            boolean scalar = kind == Kind.TEXT || kind == Kind.NUMBER;
            if (scalar && name.equals(place.code())) {
                code = ProviderText.line(tokens.string());
            } else if (scalar && name.equals(place.message())) {
                add(words, tokens.string());
            } else if (kind == Kind.ARRAY && name.equals(place.message())) {
                ProviderText.details(tokens, words);
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        if (code == null || place.ok().contains(code)) {
            return null;
        }
        return new Failures(code, words.isEmpty() ? null : ProviderText.line(String.join("; ", words)));
    }

    private static void add(List<String> words, String text) {
        String line = ProviderText.line(text);
        if (!line.isEmpty()) {
            words.add(line);
        }
    }
}
