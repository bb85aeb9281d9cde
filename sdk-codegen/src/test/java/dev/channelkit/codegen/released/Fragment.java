package dev.channelkit.codegen.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One file of {@code changes/}: what changed, for whom, and why it may.
 *
 * @param file its name
 * @param areas providers and modules
 * @param kind one of {@link #KINDS}
 * @param breaking whether callers may have to do something
 * @param covers the subjects it speaks of
 * @param reason why, where it breaks or corrects
 * @param text the line for the changelog
 */
record Fragment(
        String file,
        List<String> areas,
        String kind,
        boolean breaking,
        List<String> covers,
        String reason,
        String text) {

    static final String CORRECTION = "modelled-correction";
    static final String FIXED = "fixed";
    static final List<String> KINDS = List.of("added", "changed", "removed", FIXED, CORRECTION);
    private static final Set<String> KEYS = new TreeSet<>(Set.of("areas", "kind", "breaking", "covers", "reason"));

    boolean isCorrection() {
        return kind.equals(CORRECTION);
    }

    /** Whether a patch may hold it. */
    boolean mayPatch() {
        return isCorrection() || kind.equals(FIXED) && !breaking;
    }

    boolean covers(Change change) {
        return areas.contains(change.area()) && covers.stream().anyMatch(covered -> covers(covered, change.subject()));
    }

    /** A subject is covered by its own name and by that of anything it is a part of. */
    static boolean covers(String covered, String subject) {
        return subject.equals(covered) || subject.startsWith(covered + ".") || subject.startsWith(covered + "$");
    }

    /**
     * Reads one.
     *
     * @param problems takes what is wrong with it: file, problem and remedy
     */
    static Fragment read(Path path, Set<String> areas, List<String> problems) {
        String name = "changes/" + path.getFileName();
        try {
            String[] parts = Files.readString(path).replace("\r\n", "\n").split("(?m)^---\n", 3);
            if (parts.length < 3 || !parts[0].isBlank()) {
                problems.add(problem(name, "has no front matter", "start as changes/README.md shows"));
                return new Fragment(name, List.of(), "", false, List.of(), "", "");
            }
            Object head = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
            Map<?, ?> keys = head instanceof Map<?, ?> map ? map : Map.of();
            Fragment fragment = new Fragment(
                    name,
                    texts(keys.get("areas")),
                    text(keys.get("kind")),
                    Boolean.TRUE.equals(keys.get("breaking")),
                    texts(keys.get("covers")),
                    text(keys.get("reason")),
                    parts[2].strip());
            fragment.check(keys, areas, problems);
            return fragment;
        } catch (YAMLException e) {
            problems.add(
                    problem(name, "has a front matter that is no YAML: " + e.getMessage(), "see changes/README.md"));
            return new Fragment(name, List.of(), "", false, List.of(), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Map<?, ?> keys, Set<String> known, List<String> problems) {
        for (Object key : keys.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                problems.add(problem(file, "has the unknown key " + key, "known are " + KEYS));
            }
        }
        if (areas.isEmpty() || !known.containsAll(areas)) {
            problems.add(problem(file, "has the areas " + areas, "name some of " + known));
        }
        if (!KINDS.contains(kind)) {
            problems.add(problem(file, "has the kind '" + kind + "'", "write one of " + KINDS));
        }
        if (!(keys.get("breaking") instanceof Boolean)) {
            problems.add(problem(file, "does not say whether it breaks", "write breaking: yes, or breaking: no"));
        }
        if ((breaking || isCorrection()) && reason.isBlank()) {
            problems.add(problem(file, "gives no reason", "say in reason: how it became known, or why it is worth it"));
        }
        if (text.isBlank()) {
            problems.add(problem(file, "has no text", "write below the front matter what callers will notice"));
        }
    }

    static String problem(String where, String problem, String remedy) {
        return where + "\n    " + problem + "\n    " + remedy;
    }

    private static String text(Object value) {
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> texts.add(String.valueOf(item)));
        } else if (value != null) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }
}
