package dev.channelkit.benchmarks.run;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the {@code main} of another class and ends the JVM when that returns or when standard input ends, which it does when the process that
 * started this one is gone, however it went.
 */
final class Leash {
    private Leash() {}

    /** Arguments: the name of the class, then its own. */
    public static void main(String[] args) throws Exception {
        Thread watch = new Thread(Leash::endWithInput, "leash");
        watch.setDaemon(true);
        watch.start();
        try {
            main(Class.forName(args[0]), Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        System.out.flush();
        // threads that a program left behind must not keep the rest waiting
        Runtime.getRuntime().halt(0);
    }

    /** Calls the {@code main} of a class, which need not be public. */
    static void main(Class<?> program, String... args) throws ReflectiveOperationException {
        var main = program.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) args);
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes
            }
        } catch (IOException e) {
            // as good as its end
        }
        Runtime.getRuntime().halt(2);
    }
}
