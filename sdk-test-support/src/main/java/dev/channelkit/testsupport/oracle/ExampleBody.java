package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The examples of a request body, in whatever content type a client writes them. */
record ExampleBody(List<ExampleFile> examples) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The request examples in an operation's folder: {@code request.yaml} and its variants. */
    static ExampleBody in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ExampleBody(
                    files.filter(file -> file.getFileName().toString().startsWith("request"))
                            .map(ExampleFile::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the examples in " + folder + " cannot be read", e);
        }
    }

    /** Whether the body says what one of the examples says; of a type that cannot be read here it does not. */
    boolean matches(@Nullable String contentType, ByteString body) {
        if (contentType == null) {
            return false;
        }
        return switch (ContentTypes.essence(contentType)) {
            case "application/x-www-form-urlencoded" -> {
                Map<String, String> form = form(body.utf8());
                yield examples.stream()
                        .anyMatch(example -> fields(example.value()).equals(form));
            }
            case "application/json", "application/json-patch+json" -> {
                JsonNode json = json(body.utf8());
                yield examples.stream().anyMatch(example -> example.value().equals(json));
            }
            case "multipart/form-data" -> {
                Map<String, String> parts = parts(contentType, body);
                yield examples.stream()
                        .anyMatch(example -> fields(example.value()).equals(parts));
            }
            default -> false;
        };
    }

    private static Map<String, String> parts(String contentType, ByteString body) {
        Map<String, String> parts = new LinkedHashMap<>();
        MultipartBody.parts(contentType, body, new ArrayList<>())
                .forEach(part -> parts.put(
                        String.valueOf(part.parameter("name")), part.content().utf8()));
        return parts;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        QueryTerm.parse(body.replace("+", "%20")).forEach(term -> fields.put(term.key(), String.valueOf(term.value())));
        return fields;
    }

    private static Map<String, String> fields(JsonNode example) {
        Map<String, String> fields = new LinkedHashMap<>();
        example.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText("");
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
