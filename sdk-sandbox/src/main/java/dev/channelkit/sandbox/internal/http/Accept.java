package dev.channelkit.sandbox.internal.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client says it takes: the ranges of its {@code Accept} headers. Without one it takes anything. */
public final class Accept {
    private static final Range ANYTHING = new Range("*/*", 1);

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    public static Accept of(HttpRequest request) {
        List<Range> ranges = new ArrayList<>();
        for (Parameter header : request.headers().all()) {
            if (header.name().equalsIgnoreCase("Accept")) {
                for (String range : header.value().split(",", -1)) {
                    if (!range.isBlank()) {
                        ranges.add(Range.parse(range));
                    }
                }
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(ANYTHING) : ranges);
    }

    /** Of the offered types the one that is wanted most; the first offered of several wanted alike; empty if none is wanted. */
    public Optional<String> best(Collection<String> offered) {
        String best = null;
        Range bestRange = new Range("", 0);
        for (String type : offered) {
            Range range = rangeOf(type);
            // text/xml beside */* with the same weight names what is meant
            boolean better = range.quality() > bestRange.quality()
                    || (range.quality() == bestRange.quality() && range.exactness() > bestRange.exactness());
            if (range.quality() > 0 && (best == null || better)) {
                best = type;
                bestRange = range;
            }
        }
        return Optional.ofNullable(best);
    }

    // the most exact range that fits decides, so that text/xml;q=0 beside */* refuses XML
    private Range rangeOf(String type) {
        Range found = new Range("", 0);
        for (Range range : ranges) {
            if (range.fits(type) && range.exactness() > found.exactness()) {
                found = range;
            }
        }
        return found;
    }

    /**
     * One range, such as {@code text/*;q=0.5}.
     *
     * @param quality from 0, which refuses, to 1
     */
    private record Range(String type, double quality) {
        static Range parse(String text) {
            String[] parts = text.split(";", -1);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].trim().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    quality = number(parameter.substring(2));
                }
            }
            return new Range(parts[0].trim().toLowerCase(Locale.ROOT), quality);
        }

        boolean fits(String wanted) {
            return type.equals("*/*")
                    || type.equals(wanted)
                    || (type.endsWith("/*") && wanted.startsWith(type.substring(0, type.length() - 1)));
        }

        int exactness() {
            return type.isEmpty() ? 0 : type.equals("*/*") ? 1 : type.endsWith("/*") ? 2 : 3;
        }

        // a weight that is no number counts as none given
        private static double number(String text) {
            return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1;
        }
    }
}
