package dev.channelkit.sandbox.internal.cli;

import dev.channelkit.sandbox.ProviderSandbox;
import dev.channelkit.sandbox.Sandbox;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code java -jar sdk-sandbox.jar}: runs until it is told to stop. */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err, Main::untilStopped);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What happens between start and stop. */
    interface Running {
        void until(Sandbox sandbox) throws InterruptedException;
    }

    /** Returns the exit code: 0, 1 if it could not start, 2 if the command line makes no sense. */
    static int run(List<String> arguments, PrintStream out, PrintStream err, Running running) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return 0;
            }
            try (Sandbox sandbox = options.sandbox().start()) {
                announce(sandbox, out);
                running.until(sandbox);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("sdk-sandbox: " + e.getMessage());
            return USAGE;
        } catch (UncheckedIOException e) {
            err.println("sdk-sandbox: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static void announce(Sandbox sandbox, PrintStream out) {
        out.println("admin " + sandbox.adminUrl());
        for (Map.Entry<String, ProviderSandbox> provider : sandbox.providers().entrySet()) {
            out.println(provider.getKey() + " " + provider.getValue().baseUrl());
        }
        out.flush();
    }

    private static void untilStopped(Sandbox sandbox) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            stopped.countDown();
                        },
                        "sandbox-stop"));
        stopped.await();
    }
}
