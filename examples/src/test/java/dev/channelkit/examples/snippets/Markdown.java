package dev.channelkit.examples.snippets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fenced blocks of a page. */
final class Markdown {
    private static final String FENCE = "```";
    /** Others, such as {@code Java} or {@code java title}, would pass by the checks of what is shown. */
    private static final Set<String> LANGUAGES = Set.of("", "java", "json", "markdown", "sh", "text", "xml", "yaml");

    private Markdown() {}

    static List<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Repository.lines(page);
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean other = start < 0 && line.startsWith("~~~");
            if (!line.startsWith(FENCE) && !other) {
                continue;
            }
            if (start < 0) {
                if (other || !LANGUAGES.contains(line.substring(FENCE.length()))) {
                    throw new AssertionError(page + ":" + (i + 1) + ": begin a block with " + FENCE
                            + " and one of the languages " + new TreeSet<>(LANGUAGES));
                }
                start = i;
            } else {
                blocks.add(block(page, lines, start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            throw new AssertionError(page + ":" + (start + 1) + ": this block has no end");
        }
        return blocks;
    }

    /** A page without its blocks: their lines are blank. */
    static List<String> prose(Path page) {
        List<String> lines = new ArrayList<>(Repository.lines(page));
        for (Block block : blocks(page)) {
            for (int i = 0; i < block.lines().size(); i++) {
                lines.set(block.from() + i, "");
            }
        }
        return lines;
    }

    private static Block block(Path page, List<String> lines, int start, int end) {
        String fence = lines.get(start);
        String indent = fence.substring(0, fence.indexOf(FENCE));
        int above = start - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return new Block(
                page,
                fence.strip().substring(FENCE.length()),
                above < 0 ? null : Block.reference(lines.get(above)),
                indent,
                start + 1,
                lines.subList(start + 1, end).stream()
                        .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line.strip())
                        .toList());
    }
}
