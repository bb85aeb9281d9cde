package dev.channelkit.codegen.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provider's spec: the root file and everything below its folder. */
public final class Spec {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Path root;
    private final Path folder;
    private final Map<Path, SpecFile> files = new HashMap<>();

    private Spec(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Opens a spec; its other files are read when needed.
     *
     * @param root the {@code openapi.yaml}
     * @throws SpecException if it cannot be read
     */
    public static Spec open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isRegularFile(absolute)) {
            throw new SpecException(root + ": there is no such spec");
        }
        return new Spec(absolute, folder);
    }

    public Path folder() {
        return folder;
    }

    public SpecNode root() {
        return file(root).content();
    }

    /** Every YAML file below {@code paths} and {@code components}, and the root; sorted, so that findings come in a stable order. */
    public List<SpecFile> structure() {
        List<SpecFile> found = new ArrayList<>();
        found.add(file(root));
        found.addAll(below("paths"));
        found.addAll(below("components"));
        return found;
    }

    public List<SpecFile> examples() {
        return below("examples");
    }

    /** The object and enum schemas by key; a key is the file's base name. */
    public Map<String, SpecNode> schemas() {
        Map<String, SpecNode> schemas = new TreeMap<>();
        for (SpecFile file : below("components/schemas")) {
            schemas.put(file.baseName(), file.content());
        }
        return schemas;
    }

    /** The operations in the order of the root file's paths. */
    public List<SpecOperation> operations() {
        List<SpecOperation> operations = new ArrayList<>();
        root().fields("paths").forEach((path, item) -> {
            SpecNode pathItem = item.resolved();
            pathItem.fields().forEach((key, node) -> {
                if (METHODS.contains(key)) {
                    operations.add(new SpecOperation(path, key.toUpperCase(Locale.ROOT), pathItem, node));
                }
            });
        });
        return operations;
    }

    SpecFile file(SpecNode from, Path path) {
        if (!Files.isRegularFile(path)) {
            throw SpecException.at(from, "$ref to " + from.text("$ref") + ", and there is no such file");
        }
        return file(path);
    }

    private SpecFile file(Path path) {
        @Nullable SpecFile known = files.get(path);
        if (known == null) {
            known = new SpecFile(this, path);
            files.put(path, known);
        }
        return known;
    }

    private List<SpecFile> below(String name) {
        Path start = folder.resolve(name);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(this::file)
                    .toList();
        } catch (IOException e) {
            throw new SpecException(start + ": cannot be listed: " + e.getMessage(), e);
        }
    }
}
