package dev.channelkit.sandbox.internal.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body, cut out of its bytes. */
public final class MultipartBody {
    // one char per byte, so that places in the text are places in the bytes
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|([^;\\s]*))");

    private final List<Part> parts;

    private MultipartBody(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param name the field it is
     * @param fileName empty where it is no file
     * @param mediaType without parameters; empty where it says none
     */
    public record Part(String name, Optional<String> fileName, String mediaType, byte[] content) {
        /** The content as text in UTF-8. */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /**
     * Takes a request's body apart.
     *
     * @throws IllegalArgumentException if it is not framed as its Content-Type says
     */
    public static MultipartBody of(HttpRequest request) {
        String type = request.headers().first("Content-Type").orElse("");
        String boundary = parameters(type).getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > 70) {
            throw new IllegalArgumentException("its Content-Type has no boundary of 1 to 70 characters");
        }
        return new MultipartBody(parts(new String(request.body(), BYTES), "--" + boundary));
    }

    public List<Part> parts() {
        return parts;
    }

    /** The part of that name. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static List<Part> parts(String body, String delimiter) {
        List<Part> parts = new ArrayList<>();
        int at = body.startsWith(delimiter) ? 0 : body.indexOf("\r\n" + delimiter) + 2;
        if (at == 1) {
            throw new IllegalArgumentException("its boundary is not in it");
        }
        while (true) {
            int begin = at + delimiter.length();
            if (body.startsWith("--", begin)) {
                return parts;
            }
            if (!body.startsWith("\r\n", begin)) {
                throw new IllegalArgumentException("a boundary is not followed by a line break");
            }
            int end = body.indexOf("\r\n" + delimiter, begin);
            if (end < 0) {
                throw new IllegalArgumentException("it ends without its closing boundary");
            }
            parts.add(read(body.substring(begin + 2, Math.max(begin + 2, end))));
            at = end + 2;
        }
    }

    private static Part read(String text) {
        int blank = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw new IllegalArgumentException("a part has no blank line after its headers");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : text.substring(0, blank).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).trim());
            }
        }
        String disposition = headers.getOrDefault("Content-Disposition", "");
        Map<String, String> parameters = parameters(disposition);
        String name = parameters.get("name");
        if (!disposition.toLowerCase(Locale.ROOT).startsWith("form-data") || name == null) {
            throw new IllegalArgumentException("a part has no Content-Disposition: form-data; name=…");
        }
        String type = headers.getOrDefault("Content-Type", "").split(";", 2)[0].trim();
        int content = blank + (blank == 0 ? 2 : 4);
        return new Part(
                name,
                Optional.ofNullable(parameters.get("filename")),
                type,
                text.substring(Math.min(content, text.length())).getBytes(BYTES));
    }

    // as browsers and clients write them: UTF-8 as it is, quotes escaped by a backslash or as %22
    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String value = quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1");
            String text = new String(value.getBytes(BYTES), StandardCharsets.UTF_8);
            parameters.put(matcher.group(1), quoted == null ? text : text.replace("%22", "\""));
        }
        return parameters;
    }
}
