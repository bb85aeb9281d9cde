package dev.channelkit.examples.snippets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The regions of all programs, by id. */
final class Regions {
    private final Map<String, Path> programs = new LinkedHashMap<>();
    private final Map<String, Region> marked = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Regions() {}

    static Regions of(Repository repository) {
        Regions regions = new Regions();
        repository.programs().forEach(file -> regions.read(repository.name(file), file));
        return regions;
    }

    /** Marks that make no sense. */
    List<String> problems() {
        return problems;
    }

    /** Those between marks. */
    Collection<Region> marked() {
        return marked.values();
    }

    /** A region or a whole program; null when there is none. */
    @Nullable Region find(String id) {
        Path program = programs.get(id);
        return program == null ? marked.get(id) : whole(id, program);
    }

    private static Region whole(String id, Path program) {
        List<String> lines = Repository.lines(program);
        int from = 0;
        while (!lines.get(from).startsWith("package ")) {
            from++;
        }
        do {
            from++;
        } while (lines.get(from).isBlank());
        return new Region(id, program, from + 1, lines.subList(from, lines.size()));
    }

    private void read(String name, Path file) {
        String program = String.valueOf(file.getFileName()).replace(".java", "");
        if (!program.equals("package-info") && programs.put(program, file) != null) {
            problems.add(name + ": another program is called " + program + " too; give it another name");
        }
        List<String> lines = Repository.lines(file);
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(Region.START)) {
                if (start >= 0) {
                    problems.add(name + ":" + (i + 1) + ": a region within a region; end the first with " + Region.END);
                }
                start = i;
            } else if (line.equals(Region.END)) {
                if (start < 0) {
                    problems.add(name + ":" + (i + 1) + ": ends what did not begin with " + Region.START);
                } else {
                    add(name, program, file, lines, start, i);
                }
                start = -1;
            }
        }
        if (start >= 0) {
            problems.add(name + ":" + (start + 1) + ": this region has no " + Region.END);
        }
    }

    private void add(String name, String program, Path file, List<String> lines, int start, int end) {
        String id = program + "#" + lines.get(start).strip().substring(Region.START.length());
        Region region = new Region(id, file, start + 2, dedented(lines.subList(start + 1, end)));
        if (region.lines().isEmpty() || marked.put(id, region) != null) {
            problems.add(name + ":" + (start + 1) + ": the region " + id + " is empty, or there twice");
        }
    }

    private static List<String> dedented(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
