package dev.channelkit.commons.error;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one line that an exception says of its call. */
final class DetailLine {
    /** As much of the provider's own text as a line can take. */
    private static final int LONGEST_TEXT = 500;

    private DetailLine() {}

    static String of(CallDetails d) {
        List<String> parts = new ArrayList<>();
        if (!d.operationId().isEmpty()) {
            String correction = d.correction() == null ? "" : " (" + oneLine(d.correction()) + ")";
            parts.add(d.provider() + " " + d.operationId() + " " + d.method() + " " + d.pathTemplate() + correction);
        }
        if (d.status() != null) {
            parts.add("status " + d.status());
        }
        String says = providerSays(d.providerCode(), d.providerMessage(), d.providerField());
        if (says != null) {
            parts.add(says);
        }
        if (d.requestId() != null) {
            parts.add("request id " + oneLine(d.requestId()));
        }
        if (d.attempts() > 0) {
            parts.add((d.attempts() == 1 ? "1 attempt" : d.attempts() + " attempts") + " in " + time(d.elapsed()));
        }
        return String.join(", ", parts);
    }

    private static @Nullable String providerSays(
            @Nullable String code, @Nullable String message, @Nullable String field) {
        if (code == null && message == null && field == null) {
            return null;
        }
        StringBuilder says = new StringBuilder("provider says");
        if (code != null) {
            says.append(' ').append(oneLine(code));
        }
        if (message != null) {
            says.append(" \"").append(oneLine(message)).append('"');
        }
        if (field != null) {
            says.append(" about ").append(oneLine(field));
        }
        return says.toString();
    }

    /** Text from outside, safe in a log: no line breaks or other controls, and no longer than a line can take. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        for (int i = 0; i < text.length(); i++) {
            if (line.length() >= LONGEST_TEXT) {
                return line.append('…').toString();
            }
            char c = text.charAt(i);
            boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
            line.append(breaks ? ' ' : c);
        }
        return line.toString().strip();
    }

    private static String time(Duration elapsed) {
        long millis = elapsed.toMillis();
        return millis < 10_000 ? millis + " ms" : millis / 1000 + " s";
    }
}
