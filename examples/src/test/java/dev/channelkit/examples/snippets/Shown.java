package dev.channelkit.examples.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All Java that pages and doc comments show, beside the programs it comes from. */
final class Shown {
    private final Repository repository;
    private final Regions regions;
    private final List<Block> blocks;

    Shown(Repository repository) {
        this.repository = repository;
        regions = Regions.of(repository);
        blocks = Stream.concat(
                        repository.pages().stream().map(Markdown::blocks),
                        repository.mainCode().stream().map(DocComments::blocks))
                .flatMap(List::stream)
                .filter(block -> block.language().equals("java"))
                .toList();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The regions that blocks show. */
    List<Region> regions() {
        return blocks.stream()
                .map(this::region)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** What is wrong, where, and what to do. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(regions.problems());
        Set<String> shown = new HashSet<>();
        for (Block block : blocks) {
            Region region = region(block);
            if (region == null) {
                problems.add(
                        block.place(repository)
                                + ": this block is of no program. Write it as a region of one in examples/,"
                                + " between '// snippet: name' and '// end', and name it above the block: <!-- snippet: Program#name -->");
            } else if (!fits(region, block)) {
                problems.add(block.place(repository) + ": " + region.id()
                        + " cannot stand in a doc comment: it holds */, or a brace" + " without its other");
            } else if (!region.lines().equals(block.lines())) {
                problems.add(block.place(repository) + ": differs from " + region.id() + " at "
                        + repository.name(region.file()) + ":" + region.from() + ", first in '"
                        + firstDifference(block.lines(), region.lines())
                        + "'. Change the program, and have it written here: mvn -pl examples -am test"
                        + " -Dtest=SnippetsTest -Dsurefire.failIfNoSpecifiedTests=false -Dsnippets.accept=true");
            }
            if (region != null) {
                shown.add(region.id());
            }
        }
        for (Region region : regions.marked()) {
            if (!shown.contains(region.id())) {
                problems.add(repository.name(region.file()) + ":" + (region.from() - 1) + ": nothing shows "
                        + region.id() + ". Show it, or take its marks away");
            }
        }
        return problems;
    }

    /** Writes each region where it is shown. */
    void accept() throws IOException {
        Map<Path, List<Block>> byFile =
                blocks.stream().collect(Collectors.groupingBy(Block::file, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Path, List<Block>> file : byFile.entrySet()) {
            Map<Block, List<String>> texts = new LinkedHashMap<>();
            for (Block block : file.getValue()) {
                Region region = region(block);
                texts.put(block, region == null || !fits(region, block) ? block.lines() : region.lines());
            }
            write(file.getKey(), texts);
        }
    }

    /** Writes other lines into blocks of one file, and leaves the file alone where they are the same. */
    static void write(Path file, Map<Block, List<String>> texts) throws IOException {
        List<String> lines = new ArrayList<>(Repository.lines(file));
        List<String> before = List.copyOf(lines);
        texts.keySet().stream()
                .sorted(Comparator.comparingInt(Block::from).reversed())
                .forEach(block -> {
                    List<String> old = lines.subList(
                            block.from(), block.from() + block.lines().size());
                    old.clear();
                    old.addAll(texts.get(block).stream()
                            .map(line -> (block.prefix() + line).stripTrailing())
                            .toList());
                });
        if (!lines.equals(before)) {
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
    }

    private static boolean fits(Region region, Block block) {
        String text = String.join("\n", region.lines());
        return block.prefix().isBlank()
                || !text.contains("*/")
                        && text.chars().filter(c -> c == '{').count()
                                == text.chars().filter(c -> c == '}').count();
    }

    private @Nullable Region region(Block block) {
        String id = block.refersTo("snippet");
        return id == null ? null : regions.find(id);
    }

    private static String firstDifference(List<String> shown, List<String> program) {
        for (int i = 0; i < Math.min(shown.size(), program.size()); i++) {
            if (!shown.get(i).equals(program.get(i))) {
                return shown.get(i).strip();
            }
        }
        return "the number of lines";
    }
}
