package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A month in a provider's own spelling, of a year from 0000 to 9999. */
final class YearMonthCodec implements Codec<YearMonth> {
    private static final String NAME = "year-month";

    private final String pattern;
    // made when the first month is read or written: formatters take a fresh JVM some milliseconds
    private volatile @Nullable Formatters formatters;

    /** @param pattern looked at when it is needed first */
    YearMonthCodec(String pattern) {
        this.pattern = pattern;
    }

    /** One whose pattern is known to be one. */
    static YearMonthCodec of(String pattern) {
        YearMonthCodec codec = new YearMonthCodec(pattern);
        Formatters unused = codec.formatters();
        return codec;
    }

    private record Formatters(DateTimeFormatter written, DateTimeFormatter read) {}

    private Formatters formatters() {
        Formatters made = formatters;
        if (made == null) {
            made = new Formatters(formatter(pattern), formatter(withoutPadding(pattern)));
            formatters = made; // twice at worst, and alike
        }
        return made;
    }

    @Override
    public @Nullable YearMonth read(WireReader in) {
        if (in.kind() != Kind.TEXT) {
            Scalars.refuse(in, NAME);
            return null;
        }
        String text = in.scalar();
        try {
            YearMonth month = YearMonth.parse(text, formatters().read());
            if (hasFourDigits(month)) {
                return month;
            }
        } catch (DateTimeException e) {
            // mistyped, as below
        }
        in.mistyped(NAME, Kind.TEXT, text);
        return null;
    }

    @Override
    public void write(YearMonth value, WireWriter out) {
        if (!hasFourDigits(value)) {
            throw new IllegalArgumentException(
                    "the month " + value + " cannot be sent: its year is not one from 0000 to 9999");
        }
        out.textValue(formatters().written().format(value));
    }

    @Override
    public String typeName() {
        return NAME;
    }

    private static boolean hasFourDigits(YearMonth month) {
        return month.getYear() >= 0 && month.getYear() <= 9999;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The pattern with one M for two outside of quotes: it reads either width. */
    private static String withoutPadding(String pattern) {
        StringBuilder loose = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            int run = i;
            while (!quoted && c == 'M' && run < pattern.length() && pattern.charAt(run) == 'M') {
                run++;
            }
            if (run - i == 2) {
                i++;
            }
            loose.append(c);
        }
        return loose.toString();
    }
}
