package dev.channelkit.sandbox.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private int made;
    private final Memory<List<String>> memory = new Memory<>(this::make, ArrayList::new);

    private List<String> make() {
        made++;
        return List.of("first");
    }

    @Test
    void makesNothingUpUntilItIsAsked() {
        assertThat(memory.isAwake()).isFalse();
        assertThat(made).isZero();

        memory.now();

        assertThat(memory.isAwake()).isTrue();
    }

    @Test
    void goesBackToTheStartWithoutMakingItAgain() {
        memory.now().add("second");
        memory.start().add("third");
        assertThat(memory.now()).containsExactly("first", "second");

        memory.reset();

        assertThat(memory.isAwake()).isFalse();
        assertThat(memory.now()).containsExactly("first");
        assertThat(made).isOne();
    }

    @Test
    void goesToAnotherStart() {
        memory.now().add("second");

        memory.startWith(List.of("other"));

        memory.now().add("more");
        memory.reset();
        assertThat(memory.now()).containsExactly("other");
    }
}
