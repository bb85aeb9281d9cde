package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class SandboxExtensionTest {
    private static final List<Sandbox> SEEN = new ArrayList<>();

    @ExtendWith(SandboxExtension.class)
    static class Isolated {
        private Sandbox inSetUp;

        @BeforeEach
        void setUp(Sandbox sandbox) {
            inSetUp = sandbox;
        }

        @RepeatedTest(2)
        void startsAfresh(
                Sandbox sandbox, SesSandbox ses, SieSmartSandbox siesmart, BssSandbox bss, SandboxClock clock) {
            SEEN.add(sandbox);
            Raw client = Raw.ses(sandbox);
            assertThat(inSetUp).isSameAs(sandbox);
            assertThat(ses).isSameAs(sandbox.ses());
            assertThat(siesmart).isSameAs(sandbox.siesmart());
            assertThat(bss).isSameAs(sandbox.bss());
            assertThat(clock).isSameAs(sandbox.clock());
            assertThat(client.get("/customers?filter[email]=mine@example.com").items("customer"))
                    .isEmpty();

            client.post("/customers", Map.of("name", "A", "company", "B", "email", "mine@example.com"));

            assertThat(client.get("/customers?filter[email]=mine@example.com").items("customer"))
                    .hasSize(1);
        }
    }

    @ExtendWith(SandboxExtension.class)
    static class ForTheWholeClass {
        @BeforeAll
        static void setUp(Sandbox sandbox) {}

        @Test
        void isNotRun() {}
    }

    static class Seeded {
        @RegisterExtension
        static final SandboxExtension SANDBOX = SandboxExtension.with(
                sandbox -> sandbox.data("{\"ses\": {\"generated\": false, \"customers\": [{\"name\": \"Only\"}]}}"));

        @Test
        void hasItsOwnData(SesSandbox ses, Sandbox sandbox) {
            assertThat(Raw.ses(sandbox).get("/customers").values("customer", "name"))
                    .containsExactly("Only");
        }
    }

    @Test
    void givesEveryTestASandboxOfItsOwnAndClosesIt() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Isolated.class))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(2).failed(0));

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
        assertThat(SEEN)
                .allSatisfy(
                        sandbox -> assertThat(isListening(sandbox.adminUrl())).isFalse());
    }

    @Test
    void takesSettings() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Seeded.class))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1).failed(0));
    }

    @Test
    void saysWhereASandboxCanBeAskedFor() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ForTheWholeClass.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(m -> m.contains("@BeforeEach")))));
    }

    private static boolean isListening(String url) {
        try {
            Raw.at(url).get("/");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
