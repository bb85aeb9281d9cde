package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileJournalTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reference PO_1 = Reference.of("PO-1");
    private static final Facts FIVE = Bank.facts("17", "5");

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.autoAdvancing(START);
    private final Bank bank = new Bank();

    @Test
    void theNextStartKnowsEverything() {
        JournalEntry confirmed;
        JournalEntry open;
        try (Journal journal = Journal.file(file())) {
            Bank.Transaction unused = write(journal).once(PO_1, FIVE, () -> bank.add("17", "5"));
            assertThatThrownBy(() -> write(journal)
                            .once(Reference.of("PÖ ☂ \"2\""), Bank.facts("18", "5"), () -> bank.lose("18", "5")))
                    .isInstanceOf(WriteInDoubtException.class);
            confirmed = journal.find(PO_1).get(0);
            open = journal.open().get(0);
        }

        try (Journal journal = Journal.file(file())) {
            assertThat(journal.find("bank.add", PO_1)).contains(confirmed);
            assertThat(journal.open()).containsExactly(open);
            assertThat(write(journal).once(PO_1, FIVE, Bank.never()).id()).isEqualTo(1);
            assertThat(write(journal).settlePending())
                    .extracting(SettledWrite::settlement)
                    .containsExactly(Settlement.absent());
        }
    }

    @Test
    void eachStateSurvivesAsItWas() {
        Facts facts = Facts.of("account", "17", "text", "ä ☂ \ud83d\ude00 \" \\ </b>");
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key ☂", facts, START);
        JournalEntry sent = planned.sent(Facts.of("last", 1), START.plusNanos(1), "why");
        JournalEntry unknown = sent.unknown(START.plusSeconds(2), "a\nb");
        JournalEntry absent = unknown.absent(START.plusSeconds(3), "gone");
        JournalEntry again = absent.plannedAgain("other key", Facts.of("account", 18), START.plusSeconds(4));
        JournalEntry sentAgain = again.sent(null, START.plusSeconds(5), "unreadable");
        JournalEntry confirmed = sentAgain.confirmed(Facts.of("id", 9), START.plusSeconds(6), "");
        JournalEntry before = null;

        for (JournalEntry entry : new JournalEntry[] {planned, sent, unknown, absent, again, sentAgain, confirmed}) {
            try (Journal journal = Journal.file(file())) {
                assertThat(journal.note(before, entry)).isTrue();
            }
            try (Journal journal = Journal.file(file())) {
                assertThat(journal.find("bank.add", PO_1)).contains(entry);
            }
            before = entry;
        }
    }

    @Test
    void twoOfOneProcessAreOne() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), file());
        try (Journal one = Journal.file(file());
                Journal other = Journal.file(link)) {
            Bank.Transaction unused = write(one).once(PO_1, FIVE, () -> bank.add("17", "5"));

            assertThat(write(other).once(PO_1, FIVE, Bank.never()).id()).isEqualTo(1);
            try (Journal.Claim held = one.claim("key", Duration.ZERO).orElseThrow()) {
                assertThatThrownBy(() -> other.claim("key", Duration.ZERO)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void aClosedOneIsNotAsked() {
        Journal journal = Journal.file(file());
        journal.close();
        journal.close();

        assertThatThrownBy(journal::open).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.claim("key", Duration.ZERO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsUnderWayIsNotedAlsoAfterTheJournalWasClosed() {
        Journal journal = Journal.file(file());
        Bank.Transaction done = write(journal).once(PO_1, FIVE, () -> {
            journal.close();
            return bank.add("17", "5");
        });

        try (Journal next = Journal.file(file())) {
            assertThat(write(next).once(PO_1, FIVE, Bank.never())).isEqualTo(done);
        }
    }

    @Test
    void anInterruptedThreadNotesHowItEnded() {
        try (Journal journal = Journal.file(file())) {
            assertThatThrownBy(() -> write(journal).once(PO_1, FIVE, () -> {
                        Thread.currentThread().interrupt();
                        throw Bank.lost();
                    }))
                    .isInstanceOf(WriteInDoubtException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(journal.open()).extracting(JournalEntry::state).containsExactly(JournalState.UNKNOWN);
        }
    }

    @Test
    void aTornLastLineIsRemovedAndTold() throws IOException {
        noted();
        long whole = Files.size(file());
        Files.writeString(file(), "0000f3 1234", StandardOpenOption.APPEND);

        try (FileJournal journal = Journal.file(file())) {
            assertThat(journal.find(PO_1)).hasSize(1);
            assertThat(journal.torn()).containsExactly(new TornLine(5, whole, 11));
            assertThat(Files.size(file())).isEqualTo(whole);
        }
    }

    @Test
    void zerosInPlaceOfALineAreATornLine() throws IOException {
        noted();
        Files.write(file(), new byte[100], StandardOpenOption.APPEND);

        try (FileJournal journal = Journal.file(file())) {
            assertThat(journal.torn()).hasSize(1);
            assertThat(journal.find(PO_1)).hasSize(1);
        }
    }

    @Test
    void damageIsRefusedWithFileLineAndRemedy() throws IOException {
        noted();
        byte[] bytes = Files.readAllBytes(file());
        bytes[60] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> Journal.file(file())).isInstanceOfSatisfying(CorruptJournalException.class, e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.file()).endsWith("grants.journal");
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e.getMessage()).contains("line 2", "grants.journal", "docs/journal.md");
        });
        assertThat(Files.readAllBytes(file())).as("left as it is").isEqualTo(bytes);
    }

    @Test
    void aLineThatIsMissingOrStandsTwiceOrElsewhereIsNoticed() throws IOException {
        noted();
        try (Journal journal = Journal.file(file())) {
            Bank.Transaction unused = write(journal).once(Reference.of("PO-2"), FIVE, () -> bank.add("17", "5"));
        }
        List<String> lines = List.of(Files.readString(file()).split("(?<=\n)"));

        for (int line = 1; line < lines.size(); line++) {
            List<String> without = new ArrayList<>(lines);
            String removed = without.remove(line);
            if (line < lines.size() - 1) {
                assertRefused(without, line + 1);
            }
            List<String> twice = new ArrayList<>(lines);
            twice.add(removed);
            assertRefused(twice, lines.size() + 1);
        }
        assertRefused(
                List.of(
                        lines.get(0),
                        lines.get(4),
                        lines.get(5),
                        lines.get(6),
                        lines.get(1),
                        lines.get(2),
                        lines.get(3)),
                2);
    }

    private void assertRefused(List<String> lines, int line) throws IOException {
        Files.writeString(file(), String.join("", lines));
        assertThatThrownBy(() -> Journal.file(file()))
                .isInstanceOfSatisfying(
                        CorruptJournalException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void damageDoneWhileItIsOpenStopsTheNextWrite() throws IOException {
        try (Journal journal = Journal.file(file())) {
            Bank.Transaction unused = write(journal).once(PO_1, FIVE, () -> bank.add("17", "5"));
            Files.writeString(file(), "garbage\n", StandardOpenOption.APPEND);

            assertThatThrownBy(() -> write(journal).once(Reference.of("PO-2"), FIVE, Bank.never()))
                    .isInstanceOf(CorruptJournalException.class);
        }
    }

    @Test
    void whatIsNoJournalIsLeftAlone() throws IOException {
        Files.writeString(file(), "user,password,and other things\n");
        assertThatThrownBy(() -> Journal.file(file())).isInstanceOf(CorruptJournalException.class);
        assertThat(Files.readString(file())).startsWith("user");

        Files.writeString(file(), "short");
        assertThatThrownBy(() -> Journal.file(file())).isInstanceOf(CorruptJournalException.class);

        Files.writeString(file(), "channelkit journal 2\nwhatever");
        assertThatThrownBy(() -> Journal.file(file()))
                .isInstanceOf(CorruptJournalException.class)
                .hasMessageContaining("not of version 1");
    }

    @Test
    void aNewFileWhoseFirstLineWasTornIsBegunAgain() throws IOException {
        Files.writeString(file(), "channelkit jou");

        try (FileJournal journal = Journal.file(file())) {
            assertThat(journal.open()).isEmpty();
            assertThat(journal.torn()).hasSize(1);
        }
        assertThat(Files.readString(file())).isEqualTo("channelkit journal 1\n");
    }

    @Test
    void aFileThatCannotBeUsedIsToldBeforeAnythingIsSent() throws IOException {
        assertThatThrownBy(() -> Journal.file(directory)).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> Journal.file(directory.resolve("none/grants.journal")))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("none/grants.journal");
    }

    @Test
    void aFileSystemThatIsReadOnlyIsToldBeforeAnythingIsSent() {
        Path readOnly = Path.of("/proc/version"); // also for the superuser
        assumeTrue(Files.exists(readOnly), "Linux has it");

        assertThatThrownBy(() -> Journal.file(readOnly))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("/proc/version");
    }

    @Test
    void aFileThatIsReadOnlyIsToldBeforeAnythingIsSent() {
        noted();
        assumeTrue(file().toFile().setWritable(false) && !Files.isWritable(file()), "not for the superuser");
        assertThatThrownBy(() -> Journal.file(file())).isInstanceOf(JournalException.class);
    }

    @Test
    void aFileThatIsRemovedOrCutWhileInUseStopsTheNextWrite() throws IOException {
        try (Journal journal = Journal.file(file())) {
            Bank.Transaction unused = write(journal).once(PO_1, FIVE, () -> bank.add("17", "5"));
            byte[] bytes = Files.readAllBytes(file());
            Files.write(file(), java.util.Arrays.copyOf(bytes, 30));
            assertThatThrownBy(() -> write(journal).once(Reference.of("PO-2"), FIVE, Bank.never()))
                    .isInstanceOf(CorruptJournalException.class);

            Files.delete(file());
            assertThatThrownBy(() -> write(journal).once(Reference.of("PO-2"), FIVE, Bank.never()))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("removed or replaced");
        }
    }

    @Test
    void aLockFileThatIsRemovedKeepsNobodyOutAndSoStopsTheNextWrite() throws IOException {
        try (Journal journal = Journal.file(file())) {
            Files.delete(directory.resolve("grants.journal.lock"));
            Files.createFile(directory.resolve("grants.journal.lock"));

            assertThatThrownBy(() -> write(journal).once(PO_1, FIVE, Bank.never()))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("lock file");
        }
    }

    @Test
    void aDiskThatFillsUpSendsNothingAndLosesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the limit is set by a shell");
        Process process = JournalProcess.limited(8, "fill", file().toString());
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] counts = said.strip().split(" ");
        assertThat(counts).as(said).hasSize(2);
        try (FileJournal journal = Journal.file(file())) {
            int there = 0;
            while (journal.find("process.write", Reference.of("N-" + there)).isPresent()) {
                there++;
            }
            assertThat(there).as("noted, as the process said").isEqualTo(Integer.parseInt(counts[0]));
            assertThat(counts[1]).as("what it met then").isEqualTo("NOT_SENT");
        }
    }

    private void noted() {
        try (Journal journal = Journal.file(file())) {
            Bank.Transaction unused = write(journal).once(PO_1, FIVE, () -> bank.add("17", "5"));
        }
    }

    private JournaledWrite<Bank.Transaction> write(Journal journal) {
        return bank.write(journal, time).build();
    }

    private Path file() {
        return directory.resolve("grants.journal");
    }
}
