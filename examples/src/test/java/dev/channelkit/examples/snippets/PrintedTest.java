package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.examples.Console;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pages say that a program prints is what it prints. */
class PrintedTest {
    private final Repository repository = Repository.here();

    @TestFactory
    Stream<DynamicTest> everyOutput() {
        return repository.pages().stream()
                .flatMap(page -> Markdown.blocks(page).stream())
                .filter(block -> block.language().equals("text"))
                .map(block -> DynamicTest.dynamicTest(block.place(repository), () -> printed(block)));
    }

    /** Those above it may have become longer. */
    private static Block asItStandsNow(Block block) {
        return Markdown.blocks(block.file()).stream()
                .filter(now -> Objects.equals(now.reference(), block.reference()))
                .filter(now -> now.language().equals("text"))
                .findFirst()
                .orElseThrow();
    }

    private void printed(Block block) throws IOException {
        String program = block.refersTo("printed");
        assertThat(program)
                .as(
                        "say above it what prints it, such as <!-- printed: FirstCall -->; a drawing is a block of no language")
                .isNotNull();

        String printed = Console.of(() -> Class.forName("dev.channelkit.examples." + Objects.requireNonNull(program))
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[0]));

        if (Boolean.getBoolean("snippets.accept")) {
            Shown.write(block.file(), Map.of(asItStandsNow(block), List.of(printed.split("\n"))));
        } else {
            assertThat(printed).isEqualTo(block.text());
        }
    }
}
