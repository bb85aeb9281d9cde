package dev.channelkit.codegen.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Turns names of the wire into names of Java. */
final class Names {
    private static final String DIGIT_FIRST = "VALUE_";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Names() {}

    /** {@code date_range}, {@code dateRange} and {@code Date-Range} become {@code dateRange}. */
    static String camel(String wireName) {
        List<String> words = words(wireName);
        if (words.isEmpty()) {
            return "value";
        }
        String rest = words.stream().skip(1).map(Names::capital).collect(Collectors.joining());
        String name = words.get(0) + rest;
        return Character.isDigit(name.charAt(0)) ? "value" + name : name;
    }

    /** {@code listCustomers} becomes {@code ListCustomers}. */
    static String type(String name) {
        return capital(camel(name));
    }

    /** {@code pastDue} and {@code past due} become {@code PAST_DUE}. */
    static String constant(String wireName) {
        String name = String.join("_", words(wireName)).toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return wireName.isEmpty() ? "EMPTY" : "VALUE";
        }
        return Character.isDigit(name.charAt(0)) ? DIGIT_FIRST + name : name;
    }

    /** {@code name}, or with an underscore behind it where Java or {@code taken} does not allow it. */
    static String allowed(String name, Collection<String> taken) {
        return SourceVersion.isKeyword(name) || taken.contains(name) ? name + "_" : name;
    }

    /** Gives each name a number from the second time on. */
    static final class Unique {
        private final Set<String> used = new HashSet<>();

        Unique(String... reserved) {
            used.addAll(List.of(reserved));
        }

        String of(String name) {
            String candidate = name;
            for (int n = 2; !used.add(candidate); n++) {
                candidate = name + "_" + n;
            }
            return candidate;
        }
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Lower-cased words: split at anything that is no letter or digit, and where a lower-case letter meets a capital. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : NO_WORD.split(name, -1)) {
            for (String word : WORD_START.split(part, -1)) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
