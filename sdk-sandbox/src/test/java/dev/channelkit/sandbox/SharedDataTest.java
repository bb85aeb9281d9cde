package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sandboxes of one seed share what is made up, and nothing of what becomes of it. */
class SharedDataTest {
    @Test
    void noSandboxSeesWhatAnotherChanged() {
        try (Sandbox one = Sandbox.start();
                Sandbox other = Sandbox.start()) {
            String account = one.bss().put("accounts", "{\"id\": 40002, \"name\": \"Changed GmbH\"}");
            one.bss().remove("accounts", "40003");

            assertThat(account).isEqualTo("40002");
            assertThat(other.bss().remove("accounts", "40003")).isTrue();
            one.reset();
            assertThat(one.bss().remove("accounts", "40003")).isTrue();
        }
    }
}
