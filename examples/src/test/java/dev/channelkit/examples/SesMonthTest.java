package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SesMonthTest {
    private static final Path ROOT =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("");

    private static List<String> matches(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", "").strip())
                .toList();
    }

    @Test
    void everySnippetOfThePageIsCompiled() throws IOException {
        List<String> shown = matches("docs/ses-month.md", "```java\n(.*?)```");

        List<String> compiled =
                matches("examples/src/main/java/dev/channelkit/examples/SesMonth.java", "// [a-z]+\n(.*?) // end");

        assertThat(shown).isNotEmpty().isEqualTo(compiled);
    }
}
