package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SesMonthTest {

    @Test
    void everySnippetOfThePageIsCompiled() throws IOException {
        assertThat(Snippets.shown("docs/ses-month.md")).isNotEmpty().isEqualTo(Snippets.compiled("SesMonth"));
    }
}
