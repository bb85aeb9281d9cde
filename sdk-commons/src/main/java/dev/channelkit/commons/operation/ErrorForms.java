package dev.channelkit.commons.operation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's errors may look like besides an object with a code and a text ({@code x-envelope}).
 *
 * @param list an error that is an array of objects; null where there is no such form
 * @param rateLimited codes which say, whatever the status, that too many calls came
 * @param dotnet whether texts end as argument errors of .NET do: {@code Parameter name: x}, or {@code (Parameter 'x')}
 */
public record ErrorForms(@Nullable Listed list, Set<String> rateLimited, boolean dotnet) {

    /** No other form. */
    public static final ErrorForms NONE = new ErrorForms(null, Set.of(), false);

    public ErrorForms {
        rateLimited = Set.copyOf(rateLimited);
    }

    /**
     * The names under which each object of an array tells what is wrong.
     *
     * @param at the pointer to the array, such as {@code /errors}; null where it is the whole error
     * @param code of the code; null when it tells none
     * @param message of the text; null when it tells none
     * @param field of what it is about; null when it does not say
     */
    public record Listed(
            @Nullable String at,
            @Nullable String code,
            @Nullable String message,
            @Nullable String field) {

        /** Of an error that is the array itself. */
        public Listed(@Nullable String code, @Nullable String message, @Nullable String field) {
            this(null, code, message, field);
        }
    }
}
