package dev.channelkit.commons.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an argument error of .NET, taken apart: {@code Value cannot be null. (Parameter 'request')}, before .NET Core 3
 * {@code Parameter name: request}.
 *
 * @param text without the name
 * @param field the name; null when there is none
 */
record DotnetMessage(String text, @Nullable String field) {
    private static final Pattern NAME =
            Pattern.compile("\\s*(?:\\(Parameter '([^']{1,100})'\\)|Parameter name: ([^\\s.,;]{1,100}))");

    static DotnetMessage of(String message) {
        Matcher name = NAME.matcher(message);
        if (!name.find()) {
            return new DotnetMessage(message, null);
        }
        String text = (message.substring(0, name.start()) + message.substring(name.end())).strip();
        return new DotnetMessage(text.isEmpty() ? message : text, name.group(name.group(1) == null ? 2 : 1));
    }
}
