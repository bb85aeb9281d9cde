package dev.channelkit.codegen.released;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of three numbers. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    static Version parse(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalStateException("'" + text + "' is no version: write three numbers, such as 0.2.0");
        }
        return new Version(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** Whether this release, coming after that one, may hold what a patch may not. */
    boolean isMinorAfter(Version last) {
        return major > last.major || minor > last.minor;
    }

    /** Whether it may break: a new major, or below 1.0 a new minor. */
    boolean mayBreakAfter(Version last) {
        return last.major == 0 ? isMinorAfter(last) : major > last.major;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
