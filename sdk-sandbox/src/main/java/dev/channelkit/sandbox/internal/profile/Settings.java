package dev.channelkit.sandbox.internal.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of one provider's profile by their names, as the command line gives them. Immutable. */
public final class Settings {
    /** That there is no limit. */
    public static final String NONE = "none";
    /** That a thing is as the answer says it is. */
    public static final String SAID = "said";

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    private final String provider;
    private final Map<String, Rule> rules;
    private final Map<String, String> values;

    private record Rule(String usual, Predicate<String> fits) {}

    private Settings(String provider, Map<String, Rule> rules, Map<String, String> values) {
        this.provider = provider;
        this.rules = rules;
        this.values = values;
    }

    /** Starts with no setting. */
    public static Settings of(String provider) {
        return new Settings(provider, Map.of(), Map.of());
    }

    /** One setting more, with its default and the values that it takes. */
    public Settings setting(String name, String usual, Predicate<String> fits) {
        Map<String, Rule> next = new TreeMap<>(rules);
        next.put(name, new Rule(usual, fits));
        return new Settings(provider, next, values);
    }

    /** A setting that is true or false. */
    public Settings flag(String name, boolean usual) {
        return setting(name, Boolean.toString(usual), value -> value.equals("true") || value.equals("false"));
    }

    /** A setting that takes one of several texts, of which the first is the default. */
    public Settings choice(String name, String usual, String... others) {
        return setting(
                name, usual, value -> value.equals(usual) || List.of(others).contains(value));
    }

    /** A setting that is a whole number from 1 up to nine digits. */
    public Settings count(String name, int usual) {
        return setting(
                name, Integer.toString(usual), value -> COUNT.matcher(value).matches());
    }

    /** A setting that is such a number too, or {@code none}, which is the default. */
    public Settings limit(String name) {
        return limit(name, NONE);
    }

    /** A setting that is such a number too, or {@code none}. */
    public Settings limit(String name, int usual) {
        return limit(name, Integer.toString(usual));
    }

    private Settings limit(String name, String usual) {
        return setting(
                name, usual, value -> value.equals(NONE) || COUNT.matcher(value).matches());
    }

    /** A setting that is a duration of ISO 8601 and not negative. */
    public Settings duration(String name, Duration usual) {
        return setting(name, usual.toString(), Settings::isDuration);
    }

    /** A setting that is such a duration, or that word, which is the default. */
    public Settings durationOr(String name, String word) {
        return setting(name, word, value -> value.equals(word) || isDuration(value));
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * These with one changed.
     *
     * @throws IllegalArgumentException if there is no such setting, or the value does not fit
     */
    public Settings with(String name, String value) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException(
                    provider + " has no profile setting '" + name + "', only " + rules.keySet());
        }
        if (!rule.fits().test(value)) {
            throw new IllegalArgumentException(
                    provider + "." + name + " cannot be '" + value + "'; by default it is " + rule.usual());
        }
        Map<String, String> next = new TreeMap<>(values);
        if (value.equals(rule.usual())) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new Settings(provider, rules, next);
    }

    public String text(String name) {
        return values.getOrDefault(
                name, Objects.requireNonNull(rules.get(name), name).usual());
    }

    /** Whether a setting says {@code none} or {@code said}, where others are numbers or durations. */
    boolean isWord(String name) {
        return text(name).equals(NONE) || text(name).equals(SAID);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings
                && provider.equals(settings.provider)
                && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, values);
    }

    @Override
    public String toString() {
        Map<String, String> all = new TreeMap<>();
        rules.keySet().forEach(name -> all.put(name, text(name)));
        return all.toString();
    }
}
