package dev.channelkit.testsupport.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import dev.channelkit.commons.operation.ReportedFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an example of an error tells by its operation's envelope, worked out without the codec under test.
 *
 * @param code the provider's code; null when it tells none
 * @param words the texts that an exception has to repeat
 * @param field what the error is about; null when it does not say
 */
record ToldError(
        @Nullable String code, List<String> words, @Nullable String field) {
    private static final JsonMapper LENIENT =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
    private static final Pattern DOTNET = Pattern.compile("^(.*?) ?(?:Parameter name: (\\S+)|\\(Parameter '(.+)'\\))$");

    static ToldError of(JsonNode example, Envelope envelope) {
        JsonNode body = parsed(example);
        ErrorForms.Listed list = envelope.forms().list();
        if (body.isArray() && list != null && list.at() == null) {
            JsonNode only = body.path(0);
            return new ToldError(
                    text(only, list.code()),
                    List.of(only.path(String.valueOf(list.message())).asText()),
                    text(only, list.field()));
        }
        if (list != null && list.at() != null && !body.at(list.at()).isMissingNode()) {
            return listed(body, envelope, list);
        }
        List<String> words = new ArrayList<>();
        String field = null;
        String message = first(body, envelope.message());
        if (message != null) {
            Matcher dotnet = DOTNET.matcher(message);
            boolean named = envelope.forms().dotnet() && dotnet.matches();
            words.add(named ? dotnet.group(1) : message);
            field = named ? dotnet.group(dotnet.group(2) == null ? 3 : 2) : null;
        }
        if (envelope.details() != null) {
            texts(body.at(envelope.details()), words);
        }
        return new ToldError(first(body, envelope.code()), List.copyOf(words), field);
    }

    /** Of a list under a key: what it leaves open, the rest of the body tells. */
    private static ToldError listed(JsonNode body, Envelope envelope, ErrorForms.Listed list) {
        JsonNode errors = body.at(list.at());
        List<String> words = new ArrayList<>();
        if (errors.isObject()) {
            words(errors, list.message(), words);
        }
        errors.forEach(error -> words(error, list.message(), words));
        JsonNode first = errors.isObject() ? errors : errors.path(0);
        String around = first(body, envelope.message());
        if (words.isEmpty() && errors.size() <= 1 && around != null) {
            words.add(around);
        }
        String code = text(first, list.code());
        return new ToldError(
                code == null ? first(body, envelope.code()) : code, List.copyOf(words), text(first, list.field()));
    }

    private static void words(JsonNode error, @Nullable String name, List<String> into) {
        String text = text(error, name);
        if (text != null) {
            into.add(text);
        }
    }

    /** What a success says of its failure. */
    static ToldError inside(JsonNode body, ReportedFailure failure) {
        JsonNode place = body.at(failure.at());
        JsonNode entry = place.isArray() ? place.path(0) : place;
        String code = entry.path(failure.code()).asText("").strip();
        List<String> words = new ArrayList<>();
        if (failure.message() != null) {
            texts(entry.path(failure.message()), words);
            words.removeIf(String::isBlank);
        }
        boolean none = code.isEmpty()
                || entry.path(failure.code()).isNull()
                || failure.ok().contains(code);
        return new ToldError(none ? null : code, List.copyOf(words), null);
    }

    /** What stands as text in the example because no schema allows it, but is JSON more or less. */
    private static JsonNode parsed(JsonNode example) {
        if (!example.isTextual() || !example.textValue().matches("(?s)\\s*[{\\[].*")) {
            return example;
        }
        try {
            return LENIENT.readTree(example.textValue());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String text(JsonNode object, @Nullable String name) {
        return name == null ? null : object.path(name).textValue();
    }

    private static void texts(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        }
        node.forEach(child -> texts(child, into));
    }

    /** The first of these that the body has; null when it has none. */
    private static @Nullable String first(JsonNode body, List<String> pointers) {
        return pointers.stream()
                .map(body::at)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }
}
