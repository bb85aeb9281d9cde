package dev.channelkit.commons.http.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Removes from text that came from outside what this call must not show: providers and proxies echo what they were sent. */
public final class Redactor {
    static final String HIDDEN = "***";

    private final List<String> secrets = new CopyOnWriteArrayList<>();

    /** From now on these do not show; blank ones are passed over. */
    public void hide(Collection<String> texts) {
        for (String text : texts) {
            if (!text.isBlank() && !secrets.contains(text)) {
                secrets.add(text);
            }
        }
        secrets.sort(Comparator.comparingInt(String::length).reversed()); // the whole before its parts
    }

    /** {@code text} with {@code ***} in place of every secret, also where it is escaped as JSON, URLs or HTML need it. */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, HIDDEN);
        }
        if (redacted.chars().anyMatch(c -> c == '\\' || c == '%' || c == '&' || c == '+')) {
            for (String secret : secrets) {
                redacted = EscapedText.of(secret).matcher(redacted).replaceAll(HIDDEN);
            }
        }
        return redacted;
    }
}
