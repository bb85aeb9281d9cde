package dev.channelkit.sandbox.internal.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.http.UrlText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One recorded call: what it asked, and what came. A path segment or a query value that was hidden when it was recorded stands for any.
 */
final class Recording {
    private static final String HIDDEN = "***";
    // these are said anew of the body as it is sent
    private static final Set<String> FRAMING = Set.of(
            "content-type", "content-length", "content-encoding", "transfer-encoding", "connection", "keep-alive");

    private final Target target;
    private final Answer answer;

    private Recording(Target target, Answer answer) {
        this.target = target;
        this.answer = answer;
    }

    /**
     * Reads an entry of a HAR file; null where it has no whole answer.
     *
     * @throws IllegalArgumentException if it is no such entry
     */
    static @Nullable Recording read(JsonNode entry) {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        String url = request.path("url").asText();
        int status = response.path("status").asInt();
        if (url.isEmpty() || !response.has("status")) {
            throw new IllegalArgumentException("has no request.url or no response.status");
        }
        JsonNode content = response.path("content");
        boolean left = !content.path("comment").asText().isEmpty() && !content.has("text");
        if (status < 200 || status > 599 || left) {
            return null;
        }
        URI uri = URI.create(url);
        return new Recording(
                Target.of(request.path("method").asText("GET"), uri.getRawPath(), uri.getRawQuery()),
                answer(status, content, response.path("headers")));
    }

    private static Answer answer(int status, JsonNode content, JsonNode headers) {
        String text = content.path("text").asText();
        byte[] body = content.path("encoding").asText().equals("base64")
                ? Base64.getMimeDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        String type = content.path("mimeType").asText();
        Answer answer = type.isEmpty() || hasControl(type) ? Answer.of(status, body) : Answer.of(status, type, body);
        for (JsonNode header : headers) {
            String name = header.path("name").asText();
            String value = header.path("value").asText();
            boolean usable = !name.isEmpty() && !name.startsWith(":") && !hasControl(name + value);
            if (usable && !value.equals(HIDDEN) && !FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                answer = answer.withHeader(name, value);
            }
        }
        return answer;
    }

    Answer answer() {
        return answer;
    }

    boolean answers(Target asked) {
        return target.method().equals(asked.method()) && samePath(asked) && sameQuery(asked);
    }

    /** How much of a request it has in common: the more, the closer. */
    int closeness(Target asked) {
        int common = 0;
        int length = Math.min(target.path().size(), asked.path().size());
        for (int i = 0; i < length && same(target.path().get(i), asked.path().get(i)); i++) {
            common++;
        }
        return common * 4 + (samePath(asked) ? 2 : 0) + (target.method().equals(asked.method()) ? 1 : 0);
    }

    private boolean samePath(Target asked) {
        if (target.path().size() != asked.path().size()) {
            return false;
        }
        for (int i = 0; i < asked.path().size(); i++) {
            if (!same(target.path().get(i), asked.path().get(i))) {
                return false;
            }
        }
        return true;
    }

    // the same names and values in any order, each as often; plain values first, so that a hidden one takes what is
    // left
    private boolean sameQuery(Target asked) {
        List<Parameter> left = new ArrayList<>(asked.query());
        for (boolean hidden : new boolean[] {false, true}) {
            for (Parameter recorded : target.query()) {
                if (recorded.value().equals(HIDDEN) == hidden && !take(left, recorded)) {
                    return false;
                }
            }
        }
        return left.isEmpty();
    }

    private static boolean take(List<Parameter> left, Parameter recorded) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).name().equals(recorded.name())
                    && same(recorded.value(), left.get(i).value())) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean same(String recorded, String asked) {
        return recorded.equals(HIDDEN) || recorded.equals(asked);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == 127);
    }

    @Override
    public String toString() {
        return target.toString();
    }

    /** What a request asks, decoded. */
    record Target(String method, List<String> path, List<Parameter> query) {
        static Target of(HttpRequest request) {
            return of(request.method(), request.path(), request.query());
        }

        static Target of(String method, String rawPath, @Nullable String rawQuery) {
            List<String> path = new ArrayList<>();
            for (String segment : rawPath.split("/", -1)) {
                path.add(decoded(segment));
            }
            return new Target(method, List.copyOf(path), rawQuery == null ? List.of() : parameters(rawQuery));
        }

        // what cannot be decoded is compared as it stands
        private static List<Parameter> parameters(String rawQuery) {
            try {
                return UrlText.parameters(rawQuery, UrlText.Percent.LENIENT);
            } catch (IllegalArgumentException e) {
                return List.of(new Parameter(rawQuery, ""));
            }
        }

        private static String decoded(String segment) {
            try {
                return UrlText.segment(segment);
            } catch (IllegalArgumentException e) {
                return segment;
            }
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(method).append(' ').append(String.join("/", path));
            String separator = "?";
            for (Parameter parameter : query) {
                text.append(separator).append(parameter.name()).append('=').append(parameter.value());
                separator = "&";
            }
            return text.toString();
        }
    }
}
