package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What other processes do with a journal. Says on its output what it did, each line at once. */
final class JournalProcess {
    private JournalProcess() {}

    static Process start(String... args) throws IOException {
        return builder(command(args)).start();
    }

    /** With files of at most so many KiB, so that the disk seems to be full. */
    static Process limited(int kib, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + kib + "; exec \"$@\"", "run"));
        command.addAll(command(args));
        return builder(command).start();
    }

    private static ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                JournalProcess.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "fill" -> fill(file);
            case "note" -> note(file, args[2]);
            case "claim" -> claim(file, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "grant" -> grant(file, Long.parseLong(args[2]), Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static JournalEntry planned(String reference) {
        return JournalEntry.planned(
                "process.write", Reference.of(reference), "key", Facts.of("account", "17"), Instant.now());
    }

    private static void fill(Path file) {
        try (Journal journal = Journal.file(file)) {
            for (int i = 0; ; i++) {
                try {
                    boolean unused = journal.note(null, planned("N-" + i));
                } catch (ChannelKitException e) {
                    System.out.println(i + " " + e.outcome());
                    return;
                }
            }
        }
    }

    /** Notes for ever, and says each note before and after. */
    private static void note(Path file, String name) {
        try (Journal journal = Journal.file(file)) {
            for (int i = 0; ; i++) {
                JournalEntry planned = planned(name + "-" + i);
                System.out.println("before " + planned.reference() + " PLANNED");
                boolean first = journal.note(null, planned);
                System.out.println("after " + planned.reference() + " PLANNED " + first);
                JournalEntry sent = planned.sent(Facts.of("last", i), Instant.now(), "");
                System.out.println("before " + planned.reference() + " SENT");
                boolean second = journal.note(planned, sent);
                System.out.println("after " + planned.reference() + " SENT " + second);
            }
        }
    }

    /** Claims one key with several threads, and marks each time that it is alone by a file that must not be there. */
    private static void claim(Path file, int threads, int times) throws Exception {
        Path mark = file.resolveSibling("mark");
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Journal journal = Journal.file(file)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(executor.submit(() -> {
                    for (int j = 0; j < times; j++) {
                        alone(journal, mark);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                Object unused = one.get();
            }
            System.out.println("done");
        } finally {
            executor.shutdown();
        }
    }

    private static void alone(Journal journal, Path mark) throws IOException {
        try (Journal.Claim held = journal.claim("key", Duration.ofSeconds(50)).orElseThrow()) {
            Files.createFile(mark);
            Files.delete(mark);
        }
    }

    /**
     * Grants one credit for each reference to one of three accounts; the bank's books are a file to which a line is added for each grant. Some
     * answers are lost, before or after the books were written.
     */
    private static void grant(Path file, long seed, int references) throws IOException {
        Random random = new Random(seed);
        Path books = file.resolveSibling("books");
        try (Journal journal = Journal.file(file)) {
            JournaledWrite<String> write = write(journal, books);
            List<SettledWrite<String>> unused = write.settlePending();
            for (int i = 0; i < references; i++) {
                String reference = "G-" + i;
                String account = String.valueOf(i % 3);
                try {
                    String done = write.once(Reference.of(reference), Facts.of("account", account), () -> {
                        int fate = random.nextInt(10);
                        if (fate == 0) {
                            throw Bank.lost();
                        }
                        book(books, reference);
                        if (fate == 1) {
                            throw Bank.lost();
                        }
                        return reference;
                    });
                } catch (WriteInDoubtException e) {
                    Settlement<String> unused2 = write.settle(e);
                    i--; // the caller decides to ask again
                } catch (ReferenceOpenException e) {
                    Settlement<String> unused2 = write.settle(e.reference());
                    i--;
                }
            }
            System.out.println("done");
        }
    }

    static JournaledWrite<String> write(Journal journal, Path books) {
        return JournaledWrite.<String>builder(journal, "process.grant", "here")
                .key(facts -> "account " + facts.get("account"))
                .settler(
                        (open, others) -> lines(books).contains(open.reference().value())
                                ? Settlement.confirmed(open.reference().value())
                                : Settlement.absent())
                .result(
                        reference -> Facts.of("reference", reference),
                        entry -> entry.reference().value())
                .build();
    }

    static List<String> lines(Path books) {
        try {
            return Files.exists(books) ? Files.readAllLines(books) : List.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void book(Path books, String reference) {
        try {
            Path unused =
                    Files.writeString(books, reference + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
