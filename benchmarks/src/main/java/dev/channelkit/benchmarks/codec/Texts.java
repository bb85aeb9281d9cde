package dev.channelkit.benchmarks.codec;

import java.util.Locale;

/** Varying values as they stand in JSON: names with letters beyond ASCII, texts with escapes, times in the forms that providers use. */
final class Texts {
    private static final String[] COMPANIES = {
        "Harbour Dental Ltd",
        "O'Neill & Daughters (Cork) Ltd",
        "Blåbär & Söner AB",
        "Łódź Chłodnie Sp. z o.o.",
        "Fabrikam \\\"Cloud\\\" A\\/S",
        "Contoso Nordic Oy",
        "M\\u00fcller Druck GmbH"
    };
    private static final String[] FIRST = {"Ada", "Zoë", "Jürgen", "Oliver", "Åsa", "Bo"};
    private static final String[] LAST = {"Byron", "Åkesson", "Nordmann", "Lindqvist", "Nuñez", "O'Brien"};
    private static final String[] NOTES = {
        "First user, set up by the shop",
        "Delivery in two lots, second lot in March.",
        "Called twice.\\nWants the old price \\\"as agreed\\\"; see C:\\\\quotes.",
        "Größere Menge ab Februar"
    };

    private Texts() {}

    static String company(int i) {
        return COMPANIES[i % COMPANIES.length];
    }

    static String first(int i) {
        return FIRST[i % FIRST.length];
    }

    static String last(int i) {
        return LAST[i % LAST.length];
    }

    static String note(int i) {
        return NOTES[i % NOTES.length];
    }

    static String one(int i, String... values) {
        return values[i % values.length];
    }

    /** {@code 2026-01-13T09:02:11} and so on. */
    static String time(int i) {
        return format(
                "%d-%02d-%02dT%02d:%02d:%02d", 2023 + i % 4, 1 + i % 12, 1 + i % 28, i % 24, 7 * i % 60, 11 * i % 60);
    }

    /** In UTC with milliseconds. */
    static String millis(int i) {
        return time(i) + format(".%03dZ", 37 * i % 1000);
    }

    static String guid(int i) {
        return format("%08x-53a1-4a53-8d0f-6e0f%08x", 0xb0c5b6d0 + 977 * i, 0x2f0b9a77 + 31 * i);
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
