package dev.channelkit.sandbox.internal.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The settings of one provider's profile by their names, as the command line gives them. Immutable. */
public final class Settings {
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
        return setting(name, Integer.toString(usual), value -> value.matches("[1-9][0-9]{0,8}"));
    }

    /** A setting that is a duration of ISO 8601 and not negative. */
    public Settings duration(String name, Duration usual) {
        return setting(name, usual.toString(), value -> {
            try {
                return !Duration.parse(value).isNegative();
            } catch (DateTimeException e) {
                return false;
            }
        });
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

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public Duration duration(String name) {
        return Duration.parse(text(name));
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
