package dev.channelkit.commons.http.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which headers a caller may set: none that could end a line early, or say something else than what is sent. */
public final class HeaderRules {
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";
    private static final Set<String> NOT_THE_CALLERS = Set.of("content-length", "transfer-encoding", "host");

    private HeaderRules() {}

    /** What is wrong with a header, without its value; null when it may be sent. */
    public static @Nullable String problem(@Nullable String name, @Nullable String value) {
        if (name == null || name.isEmpty() || !name.chars().allMatch(HeaderRules::isTokenCharacter)) {
            return "the name of a header is empty or contains something other than letters, digits and "
                    + TOKEN_SYMBOLS;
        }
        if (NOT_THE_CALLERS.contains(name.toLowerCase(Locale.ROOT))) {
            return "the header " + name + " follows from the request and cannot be set";
        }
        if (value == null) {
            return "the header " + name + " has no value";
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return "the value of header " + name + " contains a line break or another control character";
        }
        return Unicode.isBroken(value) ? "the value of header " + name + " contains half a character" : null;
    }

    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }
}
