package dev.channelkit.codegen.spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One YAML file of a spec. */
public final class SpecFile {
    private final Spec spec;
    private final Path path;
    private final @Nullable Object content;

    SpecFile(Spec spec, Path path) {
        this.spec = spec;
        this.path = path;
        this.content = textKeys(Yaml.read(path));
    }

    /** Relative to the spec's folder, with {@code /} on every system: what a message shows. */
    public String path() {
        return spec.folder().relativize(path).toString().replace('\\', '/');
    }

    /** The folder's place in the spec: {@code components/schemas}; empty for the root file. */
    public String folder() {
        String relative = path();
        return relative.contains("/") ? relative.substring(0, relative.lastIndexOf('/')) : "";
    }

    /** The file's name without {@code .yaml}: the key of the component it holds. */
    public String baseName() {
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** The content of the spec's root file. */
    public SpecNode root() {
        return spec.root();
    }

    public SpecNode content() {
        return new SpecNode(this, "", content);
    }

    @Nullable SpecNode schema(String key) {
        return spec.schemas().get(key);
    }

    SpecNode follow(SpecNode from) {
        String ref = from.text("$ref", "");
        int hash = ref.indexOf('#');
        String target = hash < 0 ? ref : ref.substring(0, hash);
        Path folder = path.getParent();
        SpecFile file = target.isEmpty() || folder == null
                ? this
                : spec.file(from, folder.resolve(target).normalize());
        SpecNode node = file.content();
        for (String part : hash < 0 ? new String[0] : ref.substring(hash + 1).split("/", -1)) {
            SpecNode next =
                    part.isEmpty() ? node : node.find(part.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                throw SpecException.at(from, "$ref to " + ref + ", which has no such part");
            }
            node = next;
        }
        return node;
    }

    /** YAML reads the status 200 as a number; keys of a spec are texts. */
    private static @Nullable Object textKeys(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), textKeys(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SpecFile::textKeys).collect(Collectors.toList());
        }
        return value;
    }

    @Override
    public String toString() {
        return path();
    }
}
