package dev.channelkit.commons.redaction.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Removes from text that came from outside what this call must not show: providers and proxies echo what they were sent. */
public final class Redactor {
    public static final String HIDDEN = "***";

    /** The whole before its parts. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private volatile List<String> secrets = List.of();
    // worked out once there is something to redact, which most calls never have
    private final Queue<Supplier<List<String>>> awaited = new ConcurrentLinkedQueue<>();
    private final ReentrantLock gathering = new ReentrantLock();
    private final Map<String, Pattern> escaped = new ConcurrentHashMap<>();

    /**
     * From now on these do not show; blank ones are passed over. What stands in one of them in single quotes, the literals of a query, is
     * hidden where it stands alone, too, and so is its Base64. Of up to three characters they are hidden as whole words.
     */
    public void hide(Collection<String> texts) {
        if (!texts.isEmpty()) {
            List<String> given = List.copyOf(texts);
            hide(() -> given);
        }
    }

    /** The same, of what is worth looking for only once there is something to redact. */
    public void hide(Supplier<List<String>> texts) {
        awaited.add(texts);
    }

    /** Who finds nothing awaited any more finds all of it among the secrets. */
    private void gather() {
        if (awaited.isEmpty()) {
            return;
        }
        gathering.lock();
        try {
            Set<String> all = new LinkedHashSet<>(secrets);
            int known = 0;
            for (Supplier<List<String>> late : awaited) {
                add(late.get(), all);
                known++;
            }
            List<String> sorted = new ArrayList<>(all);
            sorted.sort(LONGEST_FIRST);
            secrets = List.copyOf(sorted);
            for (; known > 0; known--) {
                awaited.remove();
            }
        } finally {
            gathering.unlock();
        }
    }

    private static void add(List<String> texts, Set<String> all) {
        for (String text : texts) {
            if (!text.isBlank()) {
                all.add(text);
                all.addAll(QuotedParts.of(text));
                all.addAll(EncodedText.of(text));
            }
        }
    }

    /** {@code text} with {@code ***} in place of every secret, also where it is escaped as JSON, URLs or HTML need it. */
    public String redact(String text) {
        gather();
        String redacted = text;
        for (String secret : secrets) {
            redacted = ShortSecret.is(secret)
                    ? ShortSecret.alone(Pattern.quote(secret), secret)
                            .matcher(redacted)
                            .replaceAll(HIDDEN)
                    : redacted.replace(secret, HIDDEN);
        }
        if (mayBeEscaped(redacted)) {
            for (String secret : secrets) {
                redacted = escaped.computeIfAbsent(secret, Redactor::escaped)
                        .matcher(redacted)
                        .replaceAll(HIDDEN);
            }
        }
        return redacted;
    }

    private static boolean mayBeEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '%' || c == '&' || c == '+') {
                return true;
            }
        }
        return false;
    }

    private static Pattern escaped(String secret) {
        Pattern escaped = EscapedText.of(secret);
        return ShortSecret.is(secret) ? ShortSecret.alone(escaped.pattern(), secret) : escaped;
    }
}
