package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The file of a window while somebody else has it: another process, or a channel of this one as other class loaders have. */
@Timeout(60)
class WindowFileBusyTest {
    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void aFileThatIsGivenBackSoonIsWaitedFor() throws Exception {
        Sleeps sleeps = new Sleeps(time);
        WindowLimit limit = limit(sleeps);

        try (FileChannel other = other()) {
            FileLock lock = other.lock();
            sleeps.onNext(() -> {});
            sleeps.onNext(lock::release);
            Lease lease = limit.reserve(impatient());

            assertThat(lease).isNotNull();
        }
        assertThat(sleeps.left()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitOfWhoWantsAPlace() throws Exception {
        Sleeps sleeps = new Sleeps(time);
        WindowLimit limit = limit(sleeps);

        try (FileChannel other = other()) {
            FileLock lock = other.lock();
            sleeps.onNext(Thread.currentThread()::interrupt);

            assertThatThrownBy(() -> limit.reserve(impatient())).isInstanceOf(InterruptedException.class);
            lock.release();
        }
        assertThat(limit.reserve(impatient())).isNotNull();
    }

    @Test
    void anInterruptDoesNotEndTheWaitOfWhoNotesHowACallEnded() throws Exception {
        Sleeps sleeps = new Sleeps(time);
        WindowLimit limit = limit(sleeps);
        Lease unsent = limit.reserve(impatient());

        try (FileChannel other = other()) {
            FileLock lock = other.lock();
            sleeps.onNext(Thread.currentThread()::interrupt);
            sleeps.onNext(lock::release);
            unsent.close();
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(limit.reserve(impatient())).isNotNull();
    }

    @Test
    void aProcessThatKeepsTheFileMakesCallsFailUnsentAndSoon() throws Exception {
        WindowLimit limit = limit(time);
        Process holder = holder();
        try {
            assertThatThrownBy(() -> limit.reserve(impatient()))
                    .isInstanceOfSatisfying(
                            LocalFileException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                    .hasMessageContaining("locked by somebody else for 3000 ms");
            assertThat(slept()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3001));
            assertThatThrownBy(() -> limit.reserve(impatient())).isInstanceOf(LocalFileException.class);
            assertThat(slept()).isBetween(Duration.ofMillis(3100), Duration.ofMillis(3102));
        } finally {
            holder.getOutputStream().close();
        }
        holder.waitFor();

        assertThat(limit.reserve(impatient())).isNotNull();
    }

    @Test
    void linksLeadToOneFile() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link.bin"), file());

        WindowFile byLink = WindowFile.of(link); // makes the file that the link names

        assertThat(WindowFile.of(file())).isSameAs(byLink);
        assertThat(WindowFile.of(directory.resolve("link.bin"))).isSameAs(byLink);
    }

    private Process holder() throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("locked");
        return holder;
    }

    private Duration slept() {
        return time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private WindowLimit limit(TimeSource clock) {
        return WindowLimit.of(
                Window.of(1, Duration.ofSeconds(60)).unpacedStart().store(WindowStore.file(file())), clock);
    }

    private FileChannel other() throws IOException {
        return FileChannel.open(file(), StandardOpenOption.WRITE);
    }

    private Path file() {
        return directory.resolve("window.bin");
    }

    private Patience impatient() {
        return new Patience(time, Duration.ZERO, waited -> {});
    }

    /** A clock that does something at the beginning of a sleep. */
    private static final class Sleeps implements TimeSource {
        private final ManualTime time;
        private final Deque<Deed> deeds = new ArrayDeque<>();

        Sleeps(ManualTime time) {
            this.time = time;
        }

        void onNext(Deed deed) {
            deeds.add(deed);
        }

        int left() {
            return deeds.size();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            try {
                Deed deed = deeds.poll();
                if (deed != null) {
                    deed.run();
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            time.sleep(duration);
        }

        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            return time.await(condition, nanos);
        }

        private interface Deed {
            void run() throws IOException;
        }
    }
}
