package dev.channelkit.examples.snippets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code <pre>} blocks of the doc comments of a file. */
final class DocComments {
    private DocComments() {}

    static List<Block> blocks(Path source) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Repository.lines(source);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("*") || !line.contains("<pre>")) {
                continue;
            }
            if (!line.equals("* <pre>{@code")) {
                throw new AssertionError(source + ":" + (i + 1) + ": begin it with <pre>{@code on a line of its own");
            }
            int end = i + 1;
            while (!lines.get(end).strip().equals("* }</pre>")) {
                end++;
                if (end == lines.size() || lines.get(end).contains("*/")) {
                    throw new AssertionError(source + ":" + (i + 1) + ": end it with }</pre> on a line of its own");
                }
            }
            String prefix = lines.get(i).substring(0, lines.get(i).indexOf('*') + 1) + " ";
            blocks.add(new Block(
                    source,
                    "java",
                    Block.reference(lines.get(i - 1)),
                    prefix,
                    i + 1,
                    lines.subList(i + 1, end).stream()
                            .map(code -> code.length() < prefix.length() ? "" : code.substring(prefix.length()))
                            .toList()));
        }
        return blocks;
    }
}
