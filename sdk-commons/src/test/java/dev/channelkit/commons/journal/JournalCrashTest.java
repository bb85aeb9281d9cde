package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.reference.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, and processes that share a journal. */
@Timeout(180)
class JournalCrashTest {
    @TempDir
    Path directory;

    /** What was said to be noted is there after the kill; nothing is there that was not begun. */
    @Test
    void whatAKilledProcessHadNotedIsThere() throws Exception {
        Random random = new Random(20260301);
        for (int round = 0; round < 6; round++) {
            String name = "R" + round;
            Process process = JournalProcess.start("note", file().toString(), name);
            Map<String, String> begun = new HashMap<>();
            Map<String, String> noted = new HashMap<>();
            try (BufferedReader output = output(process)) {
                int until = 1 + random.nextInt(60);
                String line = output.readLine();
                for (int i = 0; line != null; i++) {
                    String[] words = line.split(" ");
                    (words[0].equals("before") ? begun : noted).put(words[1], words[2]);
                    if (i == until) {
                        boolean killed = process.toHandle().destroyForcibly(); // keeps what it has said
                        assertThat(killed).isTrue();
                    }
                    line = output.readLine();
                }
            }
            process.waitFor();

            try (FileJournal journal = Journal.file(file())) {
                assertThat(noted).isNotEmpty();
                noted.forEach((reference, state) ->
                        assertThat(state(journal, reference)).isIn(state, begun.get(reference)));
                assertThat(journal.open())
                        .filteredOn(entry -> entry.reference().value().startsWith(name))
                        .allSatisfy(entry ->
                                assertThat(begun).containsKey(entry.reference().value()));
            }
        }
    }

    /** Two processes at once, both killed again and again: in the end each reference is booked once. */
    @Test
    void processesThatAreKilledAgainAndAgainGrantOnce() throws Exception {
        int references = 60;
        Random random = new Random(42);
        List<Process> running = new ArrayList<>();
        for (int kills = 0; kills < 8; kills++) {
            for (int i = 0; i < 2; i++) {
                running.add(start(random, references));
            }
            boolean unused = running.get(0).waitFor(500 + random.nextInt(700), TimeUnit.MILLISECONDS);
            running.forEach(Process::destroyForcibly);
            for (Process process : running) {
                process.waitFor();
            }
            running.clear();
        }
        Process last = start(random, references);
        assertThat(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("done");

        List<String> books = JournalProcess.lines(directory.resolve("books"));
        assertThat(books).doesNotHaveDuplicates().hasSize(references);
        try (FileJournal journal = Journal.file(file())) {
            assertThat(journal.open()).isEmpty();
        }
    }

    @Test
    void noTwoOfManyThreadsInManyProcessesHaveAKey() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(JournalProcess.start("claim", file().toString(), "4", "25"));
        }

        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("done");
            assertThat(process.waitFor()).isZero();
        }
    }

    private Process start(Random random, int references) throws IOException {
        return JournalProcess.start(
                "grant", file().toString(), String.valueOf(random.nextLong()), String.valueOf(references));
    }

    private static String state(Journal journal, String reference) {
        return journal.find("process.write", Reference.of(reference))
                .map(entry -> entry.state().name())
                .orElse("nothing");
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private Path file() {
        return directory.resolve("shared.journal");
    }
}
