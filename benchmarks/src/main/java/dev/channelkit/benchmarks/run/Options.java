package dev.channelkit.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What was asked for.
 *
 * @param only found in the id of the rows that are run
 * @param homes of the JDKs that run what is measured, one after the other; empty for the one that runs this
 */
record Options(boolean full, boolean check, boolean accept, boolean list, Pattern only, List<Path> homes) {
    static final String HELP = """
            ./bench [--full] [--check] [--accept] [--only <regex>] [--jdk <home>]… | --list
              (nothing)       the short form, under ten minutes; results under benchmarks/target/bench
              --full          all rows and peers, with long iterations
              --check         compare with benchmarks/baseline.json; exit code 1 if anything fell below its band
              --accept        write benchmarks/RESULTS.md, results/ and baseline.json: on a quiet machine, with --full
              --only <regex>  only rows in whose id this is found
              --jdk <home>    what runs the measured code, once for each; else JAVA_HOME, else java on the path
              --list          show the rows and leave""";

    /** @throws IllegalArgumentException with a message for the user */
    static Options parse(String... args) {
        boolean full = false;
        boolean check = false;
        boolean accept = false;
        boolean list = false;
        Pattern only = Pattern.compile("");
        List<Path> homes = new ArrayList<>();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--full" -> full = true;
                case "--check" -> check = true;
                case "--accept" -> accept = true;
                case "--list" -> list = true;
                case "--only" -> only = regex(value(word, rest));
                case "--jdk" -> homes.add(Path.of(value(word, rest)));
                default -> throw new IllegalArgumentException("no such option: " + word);
            }
        }
        if (check && accept) {
            throw new IllegalArgumentException("--accept writes what --check compares with: one of them");
        }
        return new Options(full, check, accept, list, only, List.copyOf(homes));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.next();
    }

    private static Pattern regex(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("--only: " + e.getDescription() + ": " + text);
        }
    }

    /** Whether a row is asked for, by name and form. */
    boolean takes(Row row) {
        return only.matcher(row.id()).find() && (full || !row.isOnlyFull());
    }
}
