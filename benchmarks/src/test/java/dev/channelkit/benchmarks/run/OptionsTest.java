package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothingIsTheShortForm() {
        Options options = Options.parse();

        assertThat(options.full()).isFalse();
        assertThat(options.takes(Samples.PAGE)).isTrue();
        assertThat(options.takes(Samples.PAGE.onlyFull())).isFalse();
    }

    @Test
    void wordsInAnyOrder() {
        Options options = Options.parse("--jdk", "/a", "--only", "^pa", "--full", "--check", "--jdk", "/b");

        assertThat(options.homes()).containsExactly(Path.of("/a"), Path.of("/b"));
        assertThat(options.full() && options.check()).isTrue();
        assertThat(options.takes(Samples.PAGE.onlyFull())).isTrue();
        assertThat(options.takes(Samples.CALL)).isFalse();
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        refused("no such option: --fast", "--fast");
        refused("--only wants a value", "--only");
        refused("--only: Unclosed group", "--only", "(");
        refused("one of them", "--check", "--accept");
    }

    private static void refused(String why, String... args) {
        assertThatThrownBy(() -> Options.parse(args))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
