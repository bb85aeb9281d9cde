package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What is left of a journal whatever happens to its file. */
class JournalFileProperties {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Path directory;

    @BeforeProperty
    void makeDirectory() throws IOException {
        // in memory where the machine has that: thousands of notes are forced, and no test pulls the plug
        Path memory = Path.of("/dev/shm");
        directory = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "journal")
                : Files.createTempDirectory("journal");
    }

    @AfterProperty
    void removeDirectory() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** Wherever a crash cuts the file, all steps that were on disk before are there, and none that was not asked for. */
    @Property(tries = 2)
    void aCutAnywhereLosesOnlyTheStepThatWasBeingWritten(@ForAll long seed) throws IOException {
        Written written = write(seed, 12);
        byte[] bytes = Files.readAllBytes(file());

        for (int cut = 0; cut <= bytes.length; cut++) {
            Files.write(file(), Arrays.copyOf(bytes, cut));
            int forced = written.forcedAt(cut);
            List<JournalEntry> expected = written.after(forced);
            List<JournalEntry> orOneMore = written.after(forced + 1);
            boolean atEnd = written.isEndButForTheNewline(cut);

            try (FileJournal journal = Journal.file(file())) {
                assertThat(written.read(journal)).as("cut at %s", cut).isEqualTo(atEnd ? orOneMore : expected);
                assertThat(journal.torn()).hasSize(written.isBetweenLines(cut) || atEnd ? 0 : 1);
                JournalEntry next = JournalEntry.planned("after.crash", Reference.of("X"), "key", Facts.none(), START);
                assertThat(journal.note(null, next)).isTrue();
            }
            try (FileJournal journal = Journal.file(file())) {
                assertThat(written.read(journal)).isEqualTo(atEnd ? orOneMore : expected);
                assertThat(journal.find("after.crash", Reference.of("X"))).isPresent();
                assertThat(journal.torn()).isEmpty();
            }
        }
    }

    /** Any byte that is another than was written is noticed, and the file left alone. */
    @Property(tries = 2)
    void aFlippedByteAnywhereIsNoticed(@ForAll long seed) throws IOException {
        Written unused = write(seed, 8);
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(seed);

        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), flipped);

            assertThatThrownBy(() -> Journal.file(file()).close())
                    .as("byte %s", at)
                    .isInstanceOf(CorruptJournalException.class);
            assertThat(Files.readAllBytes(file())).isEqualTo(flipped);

            flipped[at] = (byte) (bytes[at] + 1 + random.nextInt(255));
            Files.write(file(), flipped);
            assertThatThrownBy(() -> Journal.file(file()).close())
                    .as("byte %s", at)
                    .isInstanceOf(CorruptJournalException.class);
        }
    }

    /** Whatever stands in the file: it is read, or refused with the line, and never anything else. */
    @Property(tries = 100)
    void garbageIsRefusedAndNeverMisread(@ForAll byte[] garbage, @ForAll boolean behind) throws IOException {
        Written written = write(1, behind ? 3 : 0);
        byte[] start = behind ? Files.readAllBytes(file()) : new byte[0];
        byte[] bytes = Arrays.copyOf(start, start.length + garbage.length);
        System.arraycopy(garbage, 0, bytes, start.length, garbage.length);
        Files.write(file(), bytes);

        try (FileJournal journal = Journal.file(file())) {
            assertThat(written.read(journal)).isEqualTo(written.after(behind ? 3 : 0));
        } catch (CorruptJournalException e) {
            assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
        }
    }

    private Path file() {
        return directory.resolve("any.journal");
    }

    private Written write(long seed, int steps) throws IOException {
        Files.deleteIfExists(file());
        Random random = new Random(seed);
        Written written = new Written();
        try (FileJournal journal = Journal.file(file())) {
            written.ends.add(Files.size(file()));
            for (int i = 0; i < steps; i++) {
                Reference reference = Reference.of("R-" + random.nextInt(3));
                JournalEntry before = journal.find("any.write", reference).orElse(null);
                JournalEntry after = next(reference, before, random);
                assertThat(journal.note(before, after)).isTrue();
                written.steps.add(after);
                written.ends.add(Files.size(file()));
            }
        }
        return written;
    }

    private static JournalEntry next(Reference reference, JournalEntry before, Random random) {
        Facts facts = Facts.of("account", random.nextInt(), "text", "ä☂\ud83d\ude00".repeat(random.nextInt(3)));
        Instant at = START.plusSeconds(random.nextInt(1000));
        if (before == null) {
            return JournalEntry.planned("any.write", reference, "key " + random.nextInt(), facts, at);
        }
        return switch (before.state()) {
            case PLANNED -> before.sent(random.nextBoolean() ? facts : null, at, "note " + random.nextInt());
            case SENT -> random.nextBoolean() ? before.unknown(at, "lost") : before.absent(at, "refused");
            case UNKNOWN -> random.nextBoolean() ? before.confirmed(facts, at, "") : before.absent(at, "");
            case CONFIRMED, ABSENT -> before.plannedAgain("key " + random.nextInt(), facts, at);
        };
    }

    /** The steps, and where the file ended after each; first its header. */
    private static final class Written {
        private final List<JournalEntry> steps = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();

        int forcedAt(long size) {
            return Math.max(0, (int) ends.stream().filter(end -> end <= size).count() - 1);
        }

        boolean isBetweenLines(long size) {
            return size == 0 || ends.contains(size);
        }

        boolean isEndButForTheNewline(long size) {
            return size > ends.get(0) && ends.contains(size + 1);
        }

        /** The latest of each reference after so many steps. */
        List<JournalEntry> after(int count) {
            List<JournalEntry> latest = new ArrayList<>();
            for (JournalEntry step : steps.subList(0, Math.min(count, steps.size()))) {
                latest.removeIf(entry -> entry.reference().equals(step.reference()));
                latest.add(step);
            }
            latest.sort((a, b) -> a.reference().value().compareTo(b.reference().value()));
            return latest;
        }

        List<JournalEntry> read(Journal journal) {
            List<JournalEntry> read = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                journal.find("any.write", Reference.of("R-" + i)).ifPresent(read::add);
            }
            return read;
        }
    }
}
