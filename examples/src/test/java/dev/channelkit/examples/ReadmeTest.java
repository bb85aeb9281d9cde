package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("");

    @Test
    void theFirstCallInTheReadmeIsTheProgramThatIsCompiled() throws IOException {
        String program =
                Files.readString(ROOT.resolve("examples/src/main/java/dev/channelkit/examples/FirstCall.java"));

        assertThat(flat(program)).contains(flat(block("java")));
    }

    @Test
    void itsOutputInTheReadmeIsWhatItPrints() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstCall.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(block("text"));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
