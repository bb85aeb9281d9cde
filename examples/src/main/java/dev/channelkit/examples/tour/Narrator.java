package dev.channelkit.examples.tour;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints the steps of the tour and remembers which of them did not hold. */
final class Narrator {
    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();
    private int steps;
    private String step = "";

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** One step of the tour; what it throws, nobody expected. */
    void step(String title, Runnable body) {
        step(title);
        try {
            body.run();
        } catch (RuntimeException e) {
            check(false, "unexpected " + e);
        }
    }

    /** Starts a step. */
    void step(String title) {
        steps++;
        step = steps + ". " + title;
        out.println();
        out.println(step);
    }

    /** Something that was done or came back. */
    void say(String line) {
        out.println("   " + line);
    }

    /** What must hold for the tour to succeed. */
    void check(boolean holds, String what) {
        out.println((holds ? "   ✓ " : "   ✗ ") + what);
        if (!holds) {
            broken.add(step + ": " + what);
        }
    }

    /** Prints the end and answers whether every step was true. */
    boolean finish(long millis) {
        out.println();
        if (broken.isEmpty()) {
            out.println("All " + steps + " steps were true, in " + millis + " ms.");
        } else {
            out.println(broken.size() + " of the checks did not hold:");
            broken.forEach(b -> out.println("  ✗ " + b));
        }
        return broken.isEmpty();
    }
}
