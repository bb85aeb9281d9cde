package dev.channelkit.commons.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.reference.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways by which a file might forget, or two might think that they have it. */
@Timeout(60)
class JournalFileDangersTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reference PO_1 = Reference.of("PO-1");
    private static final Facts FIVE = Bank.facts("17", "5");

    @TempDir
    Path directory;

    /** A link may be made before the file that it leads to; the locks are beside the file all the same. */
    @Test
    void aLinkToAFileThatIsNotYetThereIsTheSameJournal() throws IOException {
        Path target = Files.createDirectory(directory.resolve("data")).resolve("real.journal");
        Path half = Files.createSymbolicLink(directory.resolve("half.journal"), target);
        Path link = Files.createSymbolicLink(directory.resolve("link.journal"), half.getFileName());

        try (Journal byLink = Journal.file(link);
                Journal direct = Journal.file(target)) {
            try (Journal.Claim held = byLink.claim("key", Duration.ZERO).orElseThrow()) {
                assertThat(CompletableFuture.supplyAsync(() -> direct.claim("key", Duration.ZERO))
                                .join())
                        .isEmpty();
            }
        }
        assertThat(directory.resolve("link.journal.lock")).doesNotExist();
        assertThat(target.resolveSibling("real.journal.lock")).exists();
    }

    @Test
    void linksInACircleAreTold() throws IOException {
        Path a = directory.resolve("a.journal");
        Path b = Files.createSymbolicLink(directory.resolve("b.journal"), a);
        Path unused = Files.createSymbolicLink(a, b);

        assertThatThrownBy(() -> Journal.file(a)).isInstanceOf(JournalException.class);
    }

    /** What a later version adds, of whatever form, is passed over. */
    @Test
    void membersOfALaterVersionArePassedOver() throws IOException {
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
        String says = new String(EntryJson.write(planned), StandardCharsets.UTF_8);
        String later = says.substring(0, says.length() - 1)
                + ",\"flag\":true,\"list\":[1,{}],\"more\":{\"a b\":[1,2],\"c\":null,\"d\":{\"e\":1}}}";
        append(Line.HEADER);
        append(Line.of(later.getBytes(StandardCharsets.UTF_8), Line.FIRST));

        try (Journal journal = Journal.file(file())) {
            assertThat(journal.find("bank.add", PO_1)).contains(planned);
        }
    }

    @Test
    void whatDoesNotFollowIsNotWritten() {
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
        JournalEntry sent = planned.sent(Facts.none(), START, "");
        try (Journal journal = Journal.file(file())) {
            assertThat(journal.note(null, planned)).isTrue();
            assertThat(journal.note(planned, sent)).isTrue();
            assertThatThrownBy(() -> journal.note(sent, planned)).isInstanceOf(IllegalArgumentException.class);
        }

        try (Journal journal = Journal.file(file())) {
            assertThat(journal.find("bank.add", PO_1)).contains(sent);
        }
    }

    /** The check of each line is over that of the one before, so that lines of another file do not fit. */
    @Test
    void aLineOfAnotherFileIsNoticed() throws IOException {
        JournalEntry first = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
        JournalEntry other = JournalEntry.planned("bank.add", Reference.of("PO-9"), "key", FIVE, START);
        JournalEntry second = JournalEntry.planned("bank.add", Reference.of("PO-2"), "key", FIVE, START);
        byte[] begun = Line.of(EntryJson.write(first), Line.FIRST);
        byte[] elsewhere = Line.of(EntryJson.write(other), Line.FIRST);
        append(Line.HEADER);
        append(begun);
        append(Line.of(EntryJson.write(second), Line.checkOf(elsewhere, 0)));

        assertThatThrownBy(() -> Journal.file(file()))
                .isInstanceOfSatisfying(
                        CorruptJournalException.class, e -> assertThat(e.line()).isEqualTo(3));
    }

    /** A line that was forced ends; with its end alone lost it still counts, with its end changed it is damage. */
    @Test
    void aForcedLineIsNeverCutForItsEnd() throws IOException {
        JournalEntry planned = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
        byte[] line = Line.of(EntryJson.write(planned), Line.FIRST);
        append(Line.HEADER);
        append(Arrays.copyOf(line, line.length - 1));
        try (FileJournal journal = Journal.file(file())) {
            assertThat(journal.find("bank.add", PO_1)).contains(planned);
            assertThat(journal.torn()).isEmpty();
        }

        Files.delete(file());
        byte[] changed = line.clone();
        changed[line.length - 1] = 0;
        append(Line.HEADER);
        append(changed);
        assertThatThrownBy(() -> Journal.file(file())).isInstanceOf(CorruptJournalException.class);
    }

    /** Longer than what is read at once. */
    @Test
    void aLongFileIsReadInPieces() throws IOException {
        append(Line.HEADER);
        int check = Line.FIRST;
        int many = 3_000;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < many; i++) {
            byte[] line = Line.of(
                    EntryJson.write(JournalEntry.planned("bank.add", Reference.of("N-" + i), "key", FIVE, START)),
                    check);
            check = Line.checkOf(line, 0);
            out.write(line);
        }
        append(out.toByteArray());

        try (Journal journal = Journal.file(file())) {
            assertThat(journal.open()).hasSize(many);
            JournalEntry next = JournalEntry.planned("bank.add", PO_1, "key", FIVE, START);
            assertThat(journal.note(null, next)).isTrue();
        }
        try (Journal journal = Journal.file(file())) {
            assertThat(journal.open()).hasSize(many + 1);
        }
    }

    private void append(byte[] bytes) throws IOException {
        Path unused = Files.write(file(), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path file() {
        return directory.resolve("grants.journal");
    }
}
