package dev.channelkit.bss;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GUIDs as the provider writes them: the case of their letters varies, and one of zeros stands for none, as in {@code addonId}. */
public final class Guids {
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private Guids() {}

    /** The id; empty when it is missing, blank or all zeros. */
    public static Optional<String> present(@Nullable String id) {
        return id == null || id.isBlank() || NONE.equals(id.strip()) ? Optional.empty() : Optional.of(id);
    }

    /** Whether both name the same thing; two that name none do not. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return present(one).map(Guids::key).equals(present(other).map(Guids::key))
                && present(one).isPresent();
    }

    /** The id for use as a key: equal for ids that name the same thing. */
    public static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
