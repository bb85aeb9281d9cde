package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of lists runs, and does what is said of it. */
@ExtendWith({SandboxExtension.class, Quiet.class})
class ListsPageTest {
    @TempDir
    private Path directory;

    @Test
    void aListIsReadAhead(Sandbox sandbox) {
        try (SesClient ses = client(sandbox)) {
            List<Customer> all = ses.customers().list().toList();

            String printed = Console.of(() -> Lists.ahead(ses));

            assertThat(printed.lines())
                    .hasSize(all.size())
                    .first()
                    .asString()
                    .startsWith(all.get(0).id() + " ");
        }
    }

    @Test
    void aWalkIsLeftEarly(Sandbox sandbox) {
        try (SesClient ses = client(sandbox)) {
            Customer second =
                    ses.customers().list().stream().skip(1).findFirst().orElseThrow();

            String printed = Console.of(() -> Lists.first(ses, c -> c.id().equals(second.id())));

            assertThat(printed.strip()).isEqualTo(second.id());
        }
    }

    @Test
    void aWalkIsTakenUpWhereItWasLeft(Sandbox sandbox) throws Exception {
        Path file = directory.resolve("cursor");
        List<Customer> handled = new ArrayList<>();
        try (SesClient ses = client(sandbox)) {
            Lists.stored(ses, file, handled::add);
            assertThat(handled).isEqualTo(ses.customers().list().toList());

            assertThat(Files.readString(file)).startsWith("listCustomers:");
            handled.clear();
            Lists.resumed(ses, file, handled::add);
        }
        assertThat(handled).as("behind the last page").isEmpty();
    }

    private static SesClient client(Sandbox sandbox) {
        return SesClient.builder()
                .baseUrl(sandbox.ses().baseUrl())
                .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                .limits(Limits.none())
                .build();
    }
}
