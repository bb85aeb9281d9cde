package dev.channelkit.sandbox.internal.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the profiles of all providers are: settings, each with a name of its own. Immutable. */
public abstract class Profile {
    private final Settings settings;

    protected Profile(Settings settings) {
        this.settings = settings;
    }

    /** The settings with one changed, as {@link Settings#with} does it. */
    protected final Settings changed(String name, String value) {
        return settings.with(name, value);
    }

    protected final String text(String name) {
        return settings.text(name);
    }

    protected final boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    protected final int number(String name) {
        return Integer.parseInt(text(name));
    }

    protected final Duration duration(String name) {
        return Duration.parse(text(name));
    }

    /** A count; empty where the setting is a word. */
    protected final OptionalInt limit(String name) {
        return settings.isWord(name) ? OptionalInt.empty() : OptionalInt.of(number(name));
    }

    /** A duration; empty where the setting is a word. */
    protected final Optional<Duration> durationIfAny(String name) {
        return settings.isWord(name) ? Optional.empty() : Optional.of(duration(name));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && settings.equals(profile.settings);
    }

    @Override
    public final int hashCode() {
        return settings.hashCode();
    }

    @Override
    public final String toString() {
        return settings.toString();
    }
}
