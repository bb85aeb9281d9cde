package dev.channelkit.examples.tour;

import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.examples.CreditJob;
import dev.channelkit.sandbox.DotdigitalSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that grants credits, and is killed while it waits for the answer. */
final class KilledJob {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN = 10;

    private KilledJob() {}

    /**
     * Starts the job, and kills it as soon as the provider is where it is to be.
     *
     * @return whether that happened in time, with the job still at work
     */
    static boolean killWhen(
            BooleanSupplier there,
            DotdigitalSandbox sandbox,
            Path journal,
            int accountId,
            int credits,
            String reference) {
        ProcessBuilder job = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CreditJob.class.getName(),
                        sandbox.baseUrl(),
                        journal.toString(),
                        Integer.toString(accountId),
                        Integer.toString(credits),
                        reference)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        job.environment().put(DotdigitalClientBuilder.USER_NAME_VARIABLE, sandbox.userName());
        job.environment().put(DotdigitalClientBuilder.PASSWORD_VARIABLE, sandbox.password());
        try {
            Process process = job.start();
            try {
                long start = System.nanoTime();
                while (!there.getAsBoolean() && System.nanoTime() - start < PATIENCE.toNanos() && process.isAlive()) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
                }
                return there.getAsBoolean() && process.isAlive();
            } finally {
                int unused = process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
