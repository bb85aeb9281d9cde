package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every block of Java in pages and doc comments is a region of a program. */
class SnippetsTest {
    @Test
    void whatIsShownIsWhatIsCompiled() throws IOException {
        Shown shown = new Shown(Repository.here());
        if (Boolean.getBoolean("snippets.accept")) {
            shown.accept();
            shown = new Shown(Repository.here());
        }

        assertThat(shown.blocks()).hasSizeGreaterThan(80);
        assertThat(shown.problems()).isEmpty();
    }
}
