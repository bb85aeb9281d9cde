package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that did not run are told from those that did. */
class RanTest {
    private static final Path FILE =
            Repository.here().file("examples/src/test/java/dev/channelkit/examples/snippets/RanTest.java");

    @Test
    void linesThatDidNotRunAreNamed() throws IOException {
        assertThat(sign(7)).isEqualTo("above");

        Ran ran = Ran.soFar(Repository.here().file("examples/target/test-classes"));

        int first = Repository.lines(FILE).indexOf("        if (number > 0) {") + 1;
        assertThat(ran.left(new Region("RanTest#sign", FILE, first, List.of("if", "above", "}", "below"))))
                .containsExactly(first + 3);
        assertThat(ran.left(new Region("RanTest#sign", FILE, first, List.of("if", "above", "}"))))
                .isEmpty();
        assertThat(ran.left(new Region("Gone#all", Path.of("Gone.java"), 1, List.of("a", "b"))))
                .as("a program that is not compiled")
                .containsExactly(1, 2);
    }

    private static String sign(int number) {
        if (number > 0) {
            return "above";
        }
        return "below";
    }
}
