package dev.channelkit.commons.etag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.Shelf.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen threads that each add 25 words to one list, while answers get lost. */
@Timeout(120)
class GuardedWritesStressTest {
    private static final String KEY = "k";
    private static final int THREADS = 16;
    private static final int EACH = 25;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneClientAppliesEveryChangeOnce(boolean usesAnswers) {
        Shelf shelf = shelf(version -> "\"v" + version + "\"", 1);

        List<String> unknown = run(shelf, usesAnswers, 1);

        assertThat(unknown).isEmpty();
        assertThat(shelf.words(KEY)).hasSize(THREADS * EACH).doesNotHaveDuplicates();
    }

    @Test
    void twoClientsApplyEveryChangeOnceOrReportIt() {
        Shelf shelf = shelf(version -> "\"v" + version + "\"", 2);

        List<String> unknown = run(shelf, false, 2);

        List<String> words = shelf.words(KEY);
        List<String> accounted = new ArrayList<>(words);
        unknown.stream().filter(word -> !words.contains(word)).forEach(accounted::add);
        assertThat(words).doesNotHaveDuplicates();
        assertThat(accounted).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        assertThat(shelf.writes()).as("the clients got into each other's way").isGreaterThan(THREADS * EACH);
    }

    /** One client alone needs no exact tags: its own queue sees to the order, and what is there tells what was applied. */
    @Test
    void oneClientAppliesEveryChangeOnceAlsoWhereTenVersionsShareATag() {
        Shelf shelf = shelf(version -> "\"t" + version / 10 + "\"", 3);

        List<String> unknown = run(shelf, false, 1);

        assertThat(unknown).isEmpty();
        assertThat(shelf.words(KEY)).hasSize(THREADS * EACH).doesNotHaveDuplicates();
    }

    /** Where nobody can tell, what got lost is reported, and never sent again: with exact tags as with coarse ones. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void oneClientReportsEveryLostAnswerWhereNobodyCanTell(int versionsPerTag) {
        AtomicInteger lost = new AtomicInteger();
        Random random = new Random(6);
        Shelf shelf = new Shelf(version -> "\"t" + version / versionsPerTag + "\"")
                .with(KEY)
                .otherwise(() -> {
                    boolean loses = random.nextInt(20) == 0;
                    lost.addAndGet(loses ? 1 : 0);
                    return loses ? Fate.LOST_AFTER : Fate.ANSWERED;
                });

        List<String> unknown = run(shelf, false, 1, Intended.cannotTell());

        assertThat(unknown).hasSize(lost.get()).isNotEmpty();
        assertThat(shelf.words(KEY)).hasSize(THREADS * EACH).doesNotHaveDuplicates();
    }

    /** Of two clients one may overwrite the other within a tick, which nobody sees; but nothing is there twice. */
    @Test
    void twoClientsApplyNothingTwiceWhereTenVersionsShareATag() {
        Shelf shelf = shelf(version -> "\"t" + version / 10 + "\"", 4);

        List<String> unknown = run(shelf, false, 2);

        List<String> words = shelf.words(KEY);
        assertThat(words).doesNotHaveDuplicates();
        long lost = THREADS * EACH
                - words.size()
                - unknown.stream().filter(word -> !words.contains(word)).count();
        System.out.printf("two clients, ten versions a tag: %d of %d changes lost unseen%n", lost, THREADS * EACH);
        assertThat(lost).isNotNegative();
    }

    private static List<String> run(Shelf shelf, boolean usesAnswers, int clients) {
        return run(shelf, usesAnswers, clients, (before, words, now) -> now.contains(words.get(words.size() - 1)));
    }

    /** The list is put as a whole, as the caller saw it: a write that the tag lets through by mistake overwrites others. */
    private static List<String> run(
            Shelf shelf, boolean usesAnswers, int clients, Intended<List<String>, List<String>> intended) {
        List<GuardedWrites<String, List<String>>> engines = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            engines.add(GuardedWrites.builder(shelf::read)
                    .usesAnswers(usesAnswers)
                    .maxTries(1000)
                    .build());
        }
        List<String> unknown = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                GuardedWrites<String, List<String>> writes = engines.get(thread % clients);
                String name = "w" + thread + "-";
                all.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < EACH; i++) {
                                add(writes, shelf, name + i, unknown, intended);
                            }
                        },
                        threads));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        assertThat(engines).allSatisfy(writes -> assertThat(writes.busy()).isZero());
        return unknown;
    }

    private static void add(
            GuardedWrites<String, List<String>> writes,
            Shelf shelf,
            String word,
            List<String> unknown,
            Intended<List<String>, List<String>> intended) {
        try {
            writes.modify(
                    KEY,
                    now -> {
                        letOthersRun();
                        return OnAShelf.plus(now, word);
                    },
                    (tag, words, left) -> shelf.put(KEY, tag, words),
                    intended);
        } catch (OutcomeUnknownException e) {
            unknown.add(word);
        }
    }

    /** So that another client gets in between, now and then. */
    private static void letOthersRun() {
        for (int i = 0; i < 50; i++) {
            Thread.yield();
        }
    }

    private static Shelf shelf(IntFunction<String> tags, long seed) {
        Random random = new Random(seed);
        return new Shelf(tags).with(KEY).otherwise(() -> random.nextInt(20) == 0 ? Fate.LOST_AFTER : Fate.ANSWERED);
    }
}
