package dev.channelkit.benchmarks.run;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one peer was measured to take at one row. As text, which programs print and recordings consist of:
 * {@code measured <row> <peer> <score> <error> <unit> [bytes]}.
 *
 * @param row the id of the {@link Row}
 * @param peer the name of the peer; with {@code @x} behind it where the row has an {@link Axis}
 * @param jdk the feature release that ran it
 * @param error half the width of the 95 % interval; NaN if not known
 * @param unit such as {@code us/op} or {@code calls/s}; no spaces
 * @param bytes allocated for each operation, or whatever the row says; NaN if not measured
 */
public record Measured(String row, String peer, int jdk, double score, double error, String unit, double bytes) {
    private static final String WORD = "measured ";
    private static final Pattern SPACES = Pattern.compile(" +");

    public Measured {
        for (String word : new String[] {row, peer, unit}) {
            if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("not a word: \"" + word + '"');
            }
        }
    }

    /**
     * Reads a line.
     *
     * @return empty if the line does not begin with {@code measured}: programs may print other lines
     * @throws IllegalArgumentException if it does, and cannot be read
     */
    public static Optional<Measured> parse(String line, int jdk) {
        if (!line.startsWith(WORD)) {
            return Optional.empty();
        }
        String[] words = SPACES.split(line.strip());
        if (words.length < 6 || words.length > 7) {
            throw unreadable(line);
        }
        try {
            double bytes = words.length == 7 ? Double.parseDouble(words[6]) : Double.NaN;
            double score = Double.parseDouble(words[3]);
            return Optional.of(
                    new Measured(words[1], words[2], jdk, score, Double.parseDouble(words[4]), words[5], bytes));
        } catch (NumberFormatException e) {
            throw unreadable(line);
        }
    }

    private static IllegalArgumentException unreadable(String line) {
        return new IllegalArgumentException(
                "expected \"measured <row> <peer> <score> <error> <unit> [bytes]\", found \"" + line + '"');
    }

    /** The line; with four digits behind the point, which is more than any interval here is worth. */
    @Override
    public String toString() {
        String line = String.format(Locale.ROOT, "measured %s %s %.4f %.4f %s", row, peer, score, error, unit);
        return Double.isNaN(bytes) ? line : line + String.format(Locale.ROOT, " %.0f", bytes);
    }

    public Figure figure() {
        return new Figure(score, error);
    }

    /** Whether more is better: so many operations in a time, rather than a time for each. */
    public boolean isRate() {
        return unit.startsWith("ops/") || unit.endsWith("/s");
    }

    /** What one operation costs: the score, or its inverse if that is a rate. */
    public Figure cost() {
        return isRate() ? new Figure(1, 0).over(figure()) : figure();
    }
}
