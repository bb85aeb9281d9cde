package dev.channelkit.examples.snippets;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page or of a doc comment.
 *
 * @param language {@code java}, {@code text} …; of a doc comment always {@code java}
 * @param reference what the comment above it says, such as {@code snippet: BssMonth#lines}; null without one
 * @param prefix what stands before each of its lines
 * @param from index of its first line in the file, from 0
 * @param lines without prefix
 */
record Block(Path file, String language, @Nullable String reference, String prefix, int from, List<String> lines) {
    private static final Pattern REFERENCE = Pattern.compile("<!-- ((?:snippet|printed): \\S+) -->");

    /** The reference in a line; null when there is none. */
    static @Nullable String reference(String line) {
        Matcher comment = REFERENCE.matcher(line);
        return comment.find() ? comment.group(1) : null;
    }

    /** What it refers to by this word; null when it does not. */
    @Nullable String refersTo(String word) {
        return reference != null && reference.startsWith(word + ": ") ? reference.substring(word.length() + 2) : null;
    }

    /** For messages: the line at which it begins, as {@code docs/overlay.md:6}. */
    String place(Repository repository) {
        return repository.name(file) + ":" + from;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
