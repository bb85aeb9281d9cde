package dev.channelkit.sandbox.internal.ses;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month as SES writes it: {@code m-1-2025} or {@code m-01-2025}. */
final class Period {
    private static final Pattern MONTH = Pattern.compile("m-(0?[1-9]|1[0-2])-([0-9]{4})");

    private Period() {}

    /** The month; empty if the text is none. */
    static Optional<YearMonth> parse(String text) {
        Matcher month = MONTH.matcher(text);
        return month.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))))
                : Optional.empty();
    }
}
