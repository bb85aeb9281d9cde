package dev.channelkit.commons.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query or a predicate in SQL, as far as paging needs to know it: its words outside quotes and comments, and at which depth of parentheses
 * they stand. It is no parser, and judges no grammar.
 */
final class SqlText {
    private static final Set<String> AGGREGATES =
            Set.of("AVG", "COUNT", "LISTAGG", "MAX", "MEDIAN", "MIN", "STDDEV", "SUM", "VARIANCE");

    private final String text;
    private final List<Word> words;
    private final boolean commented;

    private SqlText(String text, List<Word> words, boolean commented) {
        this.text = text;
        this.words = words;
        this.commented = commented;
    }

    /** A name, a keyword, a number, or a sign. */
    record Word(String name, int start, int end, int depth) {}

    static SqlText of(String given) {
        String text = given.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        List<Word> words = new ArrayList<>();
        boolean commented = false;
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, at + 1);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                commented = end < 0;
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (isPartOfName(c)) {
                while (at < text.length() && isPartOfName(text.charAt(at))) {
                    at++;
                }
                words.add(new Word(text.substring(start, at).toUpperCase(Locale.ROOT), start, at, depth));
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (!Character.isWhitespace(c) && c != '(' && c != ')') {
                    words.add(new Word(String.valueOf(c), at, at + 1, depth));
                }
                at++;
            }
        }
        return new SqlText(text, words, commented);
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$' || c == '#';
    }

    /** As it was given, but for blanks around it and a semicolon behind it. */
    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The text and more behind it, which no comment swallows. */
    String then(String more) {
        return text + (commented ? "\n" : " ") + more;
    }

    /** The text as a list, with one more behind it. */
    String and(String more) {
        return text + (commented ? "\n, " : ", ") + more;
    }

    /** The text in parentheses. */
    String inParentheses() {
        return "(" + text + (commented ? "\n)" : ")");
    }

    /** Whether one of these words stands outside parentheses. */
    boolean has(String... names) {
        return start(names) < text.length();
    }

    /** Whether these words stand outside parentheses, one behind the other; of the second, one of several. */
    boolean hasPair(String first, Predicate<String> second) {
        return startOfPair(first, second) < text.length();
    }

    /** Whether this word stands anywhere, be it in parentheses. */
    boolean mentions(String name) {
        return words.stream().anyMatch(word -> word.name().equals(name));
    }

    /** Whether an aggregate stands among the fields. */
    boolean isAggregate() {
        int from = start("FROM");
        return top().anyMatch(word -> word.start() < from && AGGREGATES.contains(word.name()) && isCalled(word));
    }

    private boolean isCalled(Word word) {
        return text.substring(word.end()).stripLeading().startsWith("(");
    }

    /** Where the first of these words stands outside parentheses; the end of the text when none does. */
    int start(String... names) {
        Set<String> wanted = Set.of(names);
        return top().filter(word -> wanted.contains(word.name()))
                .mapToInt(Word::start)
                .min()
                .orElse(text.length());
    }

    /** Where {@code ORDER BY} or the like stands outside parentheses; the end of the text when it does not. */
    int startOfBy(String name) {
        return startOfPair(name, "BY"::equals);
    }

    private int startOfPair(String first, Predicate<String> second) {
        List<Word> top = top().toList();
        for (int i = 0; i + 1 < top.size(); i++) {
            if (top.get(i).name().equals(first) && second.test(top.get(i + 1).name())) {
                return top.get(i).start();
            }
        }
        return text.length();
    }

    /** Whether there is such a clause outside parentheses. */
    boolean hasBy(String name) {
        return startOfBy(name) < text.length();
    }

    /** What stands behind {@code GROUP BY} or the like, up to another place. */
    String clause(String name, int end) {
        int start = startOfBy(name);
        Word by = top().filter(word -> word.start() > start).findFirst().orElseThrow();
        return text.substring(by.end(), Math.max(by.end(), end)).strip();
    }

    private Stream<Word> top() {
        return words.stream().filter(word -> word.depth() == 0);
    }

    /** Whether the order of the query is by {@code field} at some place: after that nothing is left to decide. */
    boolean isOrderedBy(String field) {
        int order = startOfBy("ORDER");
        String wanted = field.toUpperCase(Locale.ROOT);
        return top().filter(word -> word.start() > order).anyMatch(word -> {
            String name = word.name();
            int dot = name.lastIndexOf('.');
            boolean parent = dot >= 0 && name.substring(0, dot).endsWith("OBJ");
            return !parent && name.substring(dot + 1).equals(wanted);
        });
    }
}
