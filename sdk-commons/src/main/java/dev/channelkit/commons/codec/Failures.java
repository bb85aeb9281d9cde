package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.operation.ReportedFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a success says of its failure.
 *
 * @param code the provider's code; null when it says none
 * @param message its words on one line; null when it says none
 */
public record Failures(@Nullable String code, @Nullable String message) {

    /** The failure that a JSON answer reports; null when it reports none, or cannot be read: whoever reads it next says so. */
    public static @Nullable Failures read(byte[] body, ReportedFailure place) {
        if (Xml.isXml(body, body.length)) {
            return null;
        }
        try {
            JsonTokens tokens = new JsonTokens(body, body.length, ReadOptions.DEFAULT_NESTING_LIMIT);
            if (place.at().isEmpty()) {
                return entries(tokens, place);
            }
            return tokens.kind() == Kind.OBJECT ? inRoot(tokens, place) : null;
        } catch (MalformedInputException e) {
            return null;
        }
    }

    private static @Nullable Failures inRoot(JsonTokens tokens, ReportedFailure place) {
        Failures found = null;
        tokens.beginObject();
        while (tokens.more()) {
            if (tokens.name().equals(place.at().substring(1))) {
                found = entries(tokens, place);
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        return found;
    }

    private static @Nullable Failures entries(JsonTokens tokens, ReportedFailure place) {
        if (tokens.kind() == Kind.OBJECT) {
            return in(tokens, place);
        }
        if (tokens.kind() == Kind.ARRAY) {
            return inList(tokens, place);
        }
        tokens.skip();
        return null;
    }

    private static @Nullable Failures inList(JsonTokens tokens, ReportedFailure place) {
        Failures first = null;
        tokens.beginArray();
        for (boolean begun = false; tokens.more(); begun = true) {
            if (!begun && tokens.kind() == Kind.OBJECT) {
                first = in(tokens, place);
            } else {
                tokens.skip();
            }
        }
        tokens.endArray();
        return first;
    }

    private static @Nullable Failures in(JsonTokens tokens, ReportedFailure place) {
        String code = null;
        boolean denied = false;
        boolean lacks = place.needs() != null;
        List<String> words = new ArrayList<>();
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            if (name.equals(place.code())) {
                code = scalar(tokens);
            } else if (name.equals(place.message())) {
                words(tokens, words);
            } else if (name.equals(place.success())) {
                String flag = scalar(tokens);
                denied = flag != null && Boolean.FALSE.equals(ProviderText.flag(flag));
            } else if (name.equals(place.needs())) {
                String given = scalar(tokens);
                lacks = given == null || given.isEmpty();
            } else {
                tokens.skip();
            }
        }
        tokens.endObject();
        boolean failed = denied || lacks || code != null && !place.ok().contains(code);
        if (!failed) {
            return null;
        }
        String said = code == null || place.ok().contains(code) ? null : code;
        if (words.isEmpty() && lacks) {
            words.add("there is no " + place.needs());
        }
        return new Failures(said, words.isEmpty() ? null : ProviderText.line(String.join("; ", words)));
    }

    private static @Nullable String scalar(JsonTokens tokens) {
        return switch (tokens.kind()) {
            case TEXT, NUMBER -> ProviderText.line(tokens.string());
            case BOOLEAN -> String.valueOf(tokens.bool());
            default -> {
                tokens.skip();
                yield null;
            }
        };
    }

    private static void words(JsonTokens tokens, List<String> words) {
        if (tokens.kind() == Kind.ARRAY) {
            ProviderText.details(tokens, words);
            words.removeIf(String::isBlank);
            return;
        }
        String text = scalar(tokens);
        if (text != null) {
            add(words, text);
        }
    }

    private static void add(List<String> words, String text) {
        String line = ProviderText.line(text);
        if (!line.isEmpty()) {
            words.add(line);
        }
    }
}
