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

    /** Of a text that is cut off, so much of a secret tells something. */
    private static final int SHORTEST_BEGINNING = 4;

    /** Of so many secrets at most it is kept how they are found where they are escaped: each takes some ten thousand bytes. */
    private static final int MOST_PATTERNS = 1_000;

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
                addBoth(text, all);
                QuotedParts.of(text).forEach(part -> addBoth(part, all));
                all.addAll(EncodedText.of(text));
            }
        }
    }

    /** As it is, and as it stands in a text that was put on one line. */
    private static void addBoth(String secret, Set<String> all) {
        all.add(secret);
        String line = OneLine.of(secret);
        if (line.length() >= SHORTEST_BEGINNING) { // what is left of less stands in innocent text
            all.add(line);
        }
    }

    /**
     * {@code text} with {@code ***} in place of every secret, also where it is escaped as JSON, URLs or HTML need it, and of what is left of one in front of
     * an ellipsis.
     */
    public String redact(String text) {
        return redact(text, false);
    }

    /** The same, of a text that ends where it was cut off. */
    public String redactCut(String text) {
        return redact(text, true);
    }

    private String redact(String text, boolean isCut) {
        gather();
        String redacted = isCut ? withoutBeginning(text, text.length()) : withoutBeginnings(text);
        for (String secret : secrets) {
            redacted = ShortSecret.is(secret)
                    ? ShortSecret.alone(Pattern.quote(secret), secret)
                            .matcher(redacted)
                            .replaceAll(HIDDEN)
                    : redacted.replace(secret, HIDDEN);
        }
        if (mayBeEscaped(redacted)) {
            for (String secret : secrets) {
                redacted = withoutEscaped(secret, redacted);
            }
        }
        return redacted;
    }

    private String withoutEscaped(String secret, String text) {
        Pattern known = escaped.get(secret);
        if (known == null && secrets.size() > MOST_PATTERNS && !EscapedText.mayStandIn(text, secret)) {
            return text; // a pattern for each of so many would take longer than anybody waits
        }
        Pattern pattern = known == null ? escaped(secret) : known;
        if (known == null && escaped.size() < MOST_PATTERNS) {
            escaped.put(secret, pattern);
        }
        return pattern.matcher(text).replaceAll(HIDDEN);
    }

    /** In front of each ellipsis. */
    private String withoutBeginnings(String text) {
        String hidden = text;
        int cut = hidden.indexOf(OneLine.CUT);
        while (cut >= 0) {
            String shorter = withoutBeginning(hidden, cut);
            int moved = cut + shorter.length() - hidden.length();
            hidden = shorter;
            cut = hidden.indexOf(OneLine.CUT, moved + 1);
        }
        return hidden;
    }

    /** What stands in front of {@code cut} and begins a secret is hidden, the longest that does. */
    private String withoutBeginning(String text, int cut) {
        int longest = 0;
        for (String secret : secrets) {
            for (int length = Math.min(secret.length(), cut);
                    length >= SHORTEST_BEGINNING && length > longest;
                    length--) {
                if (text.regionMatches(cut - length, secret, 0, length)) {
                    longest = length;
                }
            }
        }
        return longest == 0 ? text : text.substring(0, cut - longest) + HIDDEN + text.substring(cut);
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
