package dev.channelkit.examples.snippets;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of a program that is shown: what stands between {@code // snippet: lines} and {@code // end}, or the whole below its package.
 *
 * @param id such as {@code BssMonth#lines}, or {@code FirstCall} for the whole
 * @param from number of its first line, from 1
 * @param lines without what all of them are indented by
 */
record Region(String id, Path file, int from, List<String> lines) {
    static final String START = "// snippet: ";
    static final String END = "// end";

    /** Number of its last line. */
    int to() {
        return from + lines.size() - 1;
    }
}
