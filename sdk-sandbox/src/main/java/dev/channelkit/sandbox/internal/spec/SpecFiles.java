package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of one spec, each read once, by their path below the spec's folder. */
final class SpecFiles {
    private final YAMLMapper yaml = new YAMLMapper();
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();
    private final Source source;

    /** Where the files are. */
    interface Source {
        /** Opens a file by its path, such as {@code components/schemas/Customer.yaml}; null if there is none. */
        @Nullable InputStream open(String path) throws IOException;
    }

    SpecFiles(Source source) {
        this.source = source;
    }

    JsonNode file(String path) {
        return read.computeIfAbsent(path, this::load);
    }

    /** The path that a reference in {@code file} means. */
    static String resolve(String file, String reference) {
        return URI.create(file).resolve(reference).getPath();
    }

    private JsonNode load(String path) {
        try (InputStream in = source.open(path)) {
            if (in == null) {
                throw new FileNotFoundException("The spec has no file " + path);
            }
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
