package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs last in its JVM ({@code junit-platform.properties}), and says which lines of what is shown no test has run by then. Run alone it
 * fails: it needs the other tests of this module beside it.
 */
@Order(Integer.MAX_VALUE)
class EverySnippetRanTest {
    @Test
    void everyLineThatIsShownWasRunByATest() throws IOException {
        Repository repository = Repository.here();
        Path built = repository.file("examples/target");
        Ran ran = Ran.soFar(built.resolve("classes"), built.resolve("test-classes"));

        List<String> left = new ArrayList<>();
        for (Region region : new Shown(repository).regions()) {
            List<Integer> lines = ran.left(region);
            if (!lines.isEmpty()) {
                left.add(region.id() + " at " + repository.name(region.file()) + ", lines " + lines
                        + ": no test of examples/ runs them. Write one that does, and says what comes of it");
            }
        }
        assertThat(left).isEmpty();
    }
}
