package dev.channelkit.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program prints. */
public final class Console {
    /** What may throw anything. */
    public interface Program {
        void run() throws Exception;
    }

    private Console() {}

    /** Runs it, and gives what it printed meanwhile. */
    public static String of(Program program) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } catch (Exception e) {
            throw new AssertionError("after printing: " + printed.toString(StandardCharsets.UTF_8), e);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
