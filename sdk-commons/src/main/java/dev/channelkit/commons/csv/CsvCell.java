package dev.channelkit.commons.csv;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a {@link CsvTable}. */
public final class CsvCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String QUOTED = ",\"\r\n;\t";

    private CsvCell() {}

    /** A number in full, with a point, whatever the machine's language; empty for null. */
    public static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /**
     * A text, in quotes where it needs them, which it also does where some spreadsheets part cells at other marks; empty for null. Texts come from customers and providers, and a spreadsheet would run one that
     * begins like a formula; such a text gets an apostrophe in front. Whoever reads the file with a program takes it off again.
     */
    public static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String harmless = FORMULA_STARTS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean quoted = harmless.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
                || !harmless.strip().equals(harmless);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
