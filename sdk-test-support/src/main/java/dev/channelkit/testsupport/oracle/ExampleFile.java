package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The value of an Example Object that stands in a file of its own. */
public record ExampleFile(JsonNode value) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it has no {@code value}
     */
    public static ExampleFile read(Path file) {
        JsonNode example;
        try {
            example = YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + file + " cannot be read", e);
        }
        if (!example.has("value")) {
            throw new IllegalArgumentException("the example " + file + " has no value");
        }
        return new ExampleFile(example.get("value"));
    }

    /**
     * The body that the example stands for.
     *
     * @throws IllegalArgumentException if there is no way to write this content type
     */
    public String body(String contentType) {
        if (contentType.equals("application/json") || contentType.endsWith("+json")) {
            return value.toString();
        }
        // of a file, the example is its content as text
        boolean data = contentType.contains("json") || contentType.contains("xml");
        if ((!data || ContentTypes.isXml(contentType)) && value.isTextual()) {
            return value.textValue();
        }
        throw new IllegalArgumentException("no way to write an example as " + contentType);
    }
}
