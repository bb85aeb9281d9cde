package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.redaction.internal.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by a provider, made fit for a log line: one line, bounded, without characters that steer a terminal. */
final class ProviderText {
    private static final int LONGEST = 500;
    private static final int MOST_DETAILS = 20;
    /** Names of elements that say nothing about their text. */
    private static final Set<String> PLAIN =
            Set.of("error", "item", "detail", "message", "description", "text", "string", XmlTokens.MIXED);

    private ProviderText() {}

    /** The text on one line; what is cut off at 500 characters leaves an ellipsis. */
    static String line(String text) {
        return OneLine.of(text, LONGEST);
    }

    static @Nullable Boolean flag(String scalar) {
        return switch (scalar.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    /**
     * Adds the details of an error, however they are nested: each item of a list and each member of an object is one line, such as
     * {@code email: is taken}.
     */
    static void details(JsonTokens tokens, List<String> lines) {
        if (tokens.kind() == Kind.ARRAY) {
            tokens.beginArray();
            while (tokens.more()) {
                add(lines, joined(tokens, ": "));
            }
            tokens.endArray();
        } else {
            tokens.beginObject();
            while (tokens.more()) {
                add(lines, tokens.name() + ": " + joined(tokens, ", "));
            }
            tokens.endObject();
        }
    }

    /**
     * Adds the details of an error in XML: each child element is one line. Its own name is told where it says more than that it is one of
     * several, as in {@code <email>is taken</email>}.
     */
    static void details(XmlTokens tokens, List<String> lines) {
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            if (tokens.kind() == Kind.OBJECT) {
                StringBuilder text = new StringBuilder();
                join(tokens, ": ", text);
                add(lines, text.toString());
            } else {
                // told before moving on, where the rest may be missing
                String text = tokens.peekText();
                boolean telling = !PLAIN.contains(name) && !name.startsWith("@") && !text.isBlank();
                add(lines, telling ? name + ": " + text : text);
                tokens.skip();
            }
        }
        tokens.endObject();
    }

    private static void join(XmlTokens tokens, String separator, StringBuilder text) {
        if (tokens.kind() == Kind.OBJECT) {
            tokens.beginObject();
            while (tokens.more()) {
                tokens.name();
                join(tokens, separator, text);
            }
            tokens.endObject();
        } else {
            String scalar = tokens.string();
            if (!scalar.isEmpty()) {
                append(scalar, separator, text);
            }
        }
    }

    private static void add(List<String> lines, String text) {
        String line = line(text);
        if (!line.isEmpty() && lines.size() < MOST_DETAILS) {
            lines.add(line);
        }
    }

    /** The scalars within a value, in their order. */
    private static String joined(JsonTokens tokens, String separator) {
        StringBuilder text = new StringBuilder();
        join(tokens, separator, text);
        return text.toString();
    }

    private static void join(JsonTokens tokens, String separator, StringBuilder text) {
        switch (tokens.kind()) {
            case OBJECT -> {
                tokens.beginObject();
                while (tokens.more()) {
                    tokens.name();
                    join(tokens, separator, text);
                }
                tokens.endObject();
            }
            case ARRAY -> {
                tokens.beginArray();
                while (tokens.more()) {
                    join(tokens, separator, text);
                }
                tokens.endArray();
            }
            case NULL -> tokens.nul();
            case BOOLEAN -> append(String.valueOf(tokens.bool()), separator, text);
            case TEXT, NUMBER -> append(tokens.string(), separator, text);
        }
    }

    private static void append(String scalar, String separator, StringBuilder text) {
        if (text.length() <= LONGEST) {
            text.append(text.length() == 0 ? "" : separator).append(scalar, 0, Math.min(scalar.length(), LONGEST));
        }
    }
}
