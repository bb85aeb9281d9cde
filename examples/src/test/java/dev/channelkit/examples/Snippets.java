package dev.channelkit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What pages show, and what is compiled: without white space, since the formatter breaks lines elsewhere. */
final class Snippets {
    private static final Path ROOT =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("");

    private Snippets() {}

    /** The Java blocks of a page, such as {@code docs/ses-month.md}. */
    static List<String> shown(String page) throws IOException {
        return matches(page, "```java\n(.*?)```");
    }

    /** What stands between the marks of an example, such as {@code SesMonth}. */
    static List<String> compiled(String example) throws IOException {
        return matches(
                "examples/src/main/java/dev/channelkit/examples/" + example + ".java", "// [a-z]+\n(.*?) // end");
    }

    private static List<String> matches(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", "").strip())
                .toList();
    }
}
