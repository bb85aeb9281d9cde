package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Commands in pages name modules, scripts, tests and options that exist. */
class CommandsTest {
    @Test
    void everyCommandNamesWhatThereIs() {
        CommandLines commands = new CommandLines(Repository.here());

        assertThat(commands.checked()).isGreaterThan(10);
        assertThat(commands.problems()).isEmpty();
    }
}
