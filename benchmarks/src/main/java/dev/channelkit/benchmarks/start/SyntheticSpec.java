package dev.channelkit.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec with as many operations as one likes: the groups of SES, which have five, and copies of them under other names, each with paths, schemas,
 * parameters and examples of its own.
 */
final class SyntheticSpec {
    private static final int EACH = 5;
    private static final Pattern REFERENCE = Pattern.compile("(\\$ref: )(\\.\\.?/\\S+)");

    private final Path source;
    private final Path target;
    // what is still to be copied, and as which copy
    private final Deque<Map.Entry<Path, Integer>> left = new ArrayDeque<>();
    private final Map<Path, Path> copied = new HashMap<>();

    private SyntheticSpec(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Writes one.
     *
     * @param ses the folder of the spec of SES
     * @return its root
     */
    static Path write(Path ses, Path target, int operations) throws IOException {
        return new SyntheticSpec(ses, target).write(Math.max(1, operations / EACH));
    }

    private Path write(int copies) throws IOException {
        String root = Files.readString(source.resolve("openapi.yaml"));
        StringBuilder spec = new StringBuilder(root.substring(0, root.indexOf("\nx-verify:") + 1) + "tags:\n");
        for (int i = 0; i < copies; i++) {
            spec.append("  - name: Group").append(number(i)).append("s\n    description: Groups.\n");
        }
        spec.append("paths:\n");
        for (int i = 0; i < copies; i++) {
            path(spec, "/groups" + number(i), "paths/groups.yaml", i);
            path(spec, "/groups" + number(i) + "/{groupId}", "paths/group.yaml", i);
        }
        String end = root.substring(root.indexOf("\ncomponents:") + 1);
        references(end, source.resolve("openapi.yaml"), 0);
        Files.createDirectories(target);
        Files.writeString(target.resolve("openapi.yaml"), spec + end);
        while (!left.isEmpty()) {
            copy(left.pop());
        }
        return target.resolve("openapi.yaml");
    }

    private void path(StringBuilder spec, String path, String file, int copy) {
        Path from = source.resolve(file);
        spec.append("  ")
                .append(path)
                .append(":\n    $ref: ./paths/")
                .append(renamed(from, copy).getFileName())
                .append('\n');
        left.add(Map.entry(from, copy));
    }

    /** The first copy is the original. */
    private static String number(int copy) {
        return copy == 0 ? "" : "X" + copy;
    }

    private void copy(Map.Entry<Path, Integer> file) throws IOException {
        Path from = file.getKey();
        Path to = renamed(from, file.getValue());
        if (copied.putIfAbsent(to, from) != null) {
            return;
        }
        int copy = belongs(from) ? file.getValue() : 0;
        String text = references(Files.readString(from), from, copy);
        if (copy > 0 && !from.startsWith(source.resolve("examples"))) {
            text = text.replaceAll("(tags: \\[|operationId: \\w+|item: )Group", "$1Group" + number(copy));
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.writeString(to, text);
    }

    /** The text with references to the copies, which are to be made. */
    private String references(String text, Path from, int copy) {
        Path folder = Objects.requireNonNull(from.getParent());
        Path there = target.resolve(source.relativize(folder).toString());
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(found -> {
            Path to = folder.resolve(found.group(2)).normalize();
            left.add(Map.entry(to, copy));
            String path = there.relativize(renamed(to, copy)).toString();
            return Matcher.quoteReplacement(found.group(1) + (path.startsWith(".") ? path : "./" + path));
        });
    }

    /** Whether every copy has one of its own. */
    private boolean belongs(Path file) {
        return source.relativize(file)
                .toString()
                .matches("paths/groups?\\.yaml|components/.*/Group.*|examples/\\w*Groups?/.*");
    }

    private Path renamed(Path file, int copy) {
        String path = source.relativize(file).toString();
        String number = belongs(file) ? number(copy) : "";
        return target.resolve(path.replaceFirst("(paths/groups?|Group)", "$1" + number));
    }
}
