package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.oracle.ExampleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** An error of the spec by a provider that repeats every secret of the request, in every way and in every place. */
final class EchoedError {
    /** Places where providers and those before them repeat what they were sent. */
    private static final List<String> HEADERS = List.of(
            "X-Request-Id", "WWW-Authenticate", "Location", "Retry-After", "ETag", "Set-Cookie", "X-Debug", "Server");

    private final KitSpec spec;
    private final KitOperation operation;
    private final Answer answer;
    private final @Nullable ExampleFile says;
    private final Map<String, List<Spelling>> secrets = new LinkedHashMap<>();
    private boolean own;

    EchoedError(KitSpec spec, KitOperation operation, Answer answer, @Nullable ExampleFile says) {
        this.spec = spec;
        this.operation = operation;
        this.answer = answer;
        this.says = says;
    }

    /** The answer to a request. */
    MockResponse to(RecordedRequest request) {
        SentSecrets sent = SentSecrets.of(spec, operation, request);
        own |= sent.hasOwn();
        List<String> spelled = sent.all().stream()
                .flatMap(secret -> secrets.computeIfAbsent(secret, Spelling::of).stream())
                .map(Spelling::text)
                .toList();
        String echo = "got <" + String.join("> <", spelled) + ">";
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        String line = spelled.stream().filter(EchoedError::fitsHeader).collect(Collectors.joining(" "));
        Set<String> names = new LinkedHashSet<>(HEADERS);
        names.addAll(documented());
        names.forEach(name -> response.addHeader(name, line));
        if (says != null && answer.contentType() != null) {
            response.addHeader("Content-Type", answer.contentType())
                    .body(new ExampleFile(echoing(says.value(), echo)).body(answer.contentType()));
        } else {
            response.addHeader("Content-Type", "text/plain").body(echo);
        }
        return response.build();
    }

    private Set<String> documented() {
        return operation
                .at()
                .get("responses")
                .get(Integer.toString(answer.status()))
                .get("headers")
                .entries()
                .keySet();
    }

    /** Texts get the echo behind them, numbers and flags stay. */
    private static JsonNode echoing(JsonNode value, String echo) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isTextual()) {
            return TextNode.valueOf(value.textValue() + " " + echo);
        }
        if (value.isArray()) {
            ArrayNode list = nodes.arrayNode();
            value.forEach(item -> list.add(echoing(item, echo)));
            return list;
        }
        if (value.isObject()) {
            ObjectNode object = nodes.objectNode();
            value.properties().forEach(field -> object.set(field.getKey(), echoing(field.getValue(), echo)));
            return object;
        }
        return value;
    }

    private static boolean fitsHeader(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    /** Whether the request held any besides credentials. */
    boolean hasOwn() {
        return own;
    }

    /** How many secrets there were to repeat. */
    int secrets() {
        return secrets.size();
    }

    /** Which of them stand in a text, and how they are spelled there. Those that are parts of words are looked for as words. */
    List<String> shownIn(String text) {
        List<String> shown = new ArrayList<>();
        secrets.forEach((secret, spellings) -> {
            for (Spelling spelling : spellings) {
                String found = spelling.text();
                if (found.length() < 4 ? text.contains("<" + found + ">") : text.contains(found)) {
                    shown.add(secret + " " + spelling.form());
                }
            }
        });
        return shown;
    }
}
