package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("");

    @Test
    void theFirstCallInTheReadmeIsTheProgramThatIsCompiled() throws IOException {
        String program =
                Files.readString(ROOT.resolve("examples/src/main/java/dev/channelkit/examples/FirstCall.java"));

        assertThat(flat(program)).contains(flat(block("java")));
    }

    @Test
    void theProposalInTheReadmeIsTheProgramThatIsCompiledAndRuns() throws IOException {
        String program =
                Files.readString(ROOT.resolve("examples/src/main/java/dev/channelkit/examples/SieSmartProposal.java"));
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(flat(program))
                .contains(flat(readme.split("### A proposal\\s+```java\n", 2)[1].split("```", 2)[0]));
        assertThat(printed(() -> SieSmartProposal.main(new String[0])))
                .startsWith("CRM-2026-0113: ")
                .contains("to be done: ");
    }

    @Test
    void itsOutputInTheReadmeIsWhatItPrints() throws IOException {
        assertThat(printed(() -> FirstCall.main(new String[0]))).isEqualTo(block("text"));
    }

    @Test
    void theMonthInTheReadmeIsTheProgramThatIsCompiledAndPrintsThat() throws IOException {
        String program =
                Files.readString(ROOT.resolve("examples/src/main/java/dev/channelkit/examples/BssCharges.java"));
        String month = Files.readString(ROOT.resolve("README.md")).split("### A month's charges", 2)[1];

        assertThat(flat(program)).contains(flat(month.split("```java\n", 2)[1].split("```", 2)[0]));
        assertThat(printed(() -> BssCharges.main(new String[0])))
                .isEqualTo(month.split("```text\n", 2)[1].split("```", 2)[0]);
    }

    @Test
    void theGrantInTheReadmeIsTheProgramThatIsCompiledAndPrintsThat() throws IOException {
        String program =
                Files.readString(ROOT.resolve("examples/src/main/java/dev/channelkit/examples/DotdigitalCredit.java"));
        String grant = Files.readString(ROOT.resolve("README.md")).split("### Credits, granted once", 2)[1];

        assertThat(flat(program)).contains(flat(grant.split("```java\n", 2)[1].split("```", 2)[0]));
        assertThat(printed(() -> DotdigitalCredit.main(new String[0])))
                .isEqualTo(grant.split("```text\n", 2)[1].split("```", 2)[0]);
    }

    @Test
    void theAccountsInTheReadmeAreTheProgramThatIsCompiledAndPrintsThat() throws IOException {
        String program = Files.readString(
                ROOT.resolve("examples/src/main/java/dev/channelkit/examples/BillingPlatformAccounts.java"));
        String accounts = Files.readString(ROOT.resolve("README.md")).split("### Records by the batch", 2)[1];

        assertThat(flat(program))
                .contains(flat(accounts.split("```java\n", 2)[1].split("```", 2)[0]));
        assertThat(printed(() -> BillingPlatformAccounts.main(new String[0])))
                .isEqualTo(accounts.split("```text\n", 2)[1].split("```", 2)[0]);
    }

    private interface Program {
        void run() throws IOException;
    }

    private static String printed(Program program) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
