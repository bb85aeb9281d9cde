package dev.channelkit.commons.query.sql;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Texts that came lately and need not be looked through again: mostly they are constants. */
final class Templates {
    private static final int MOST = 64;
    private static final int LONGEST = 2_000;

    private static final ConcurrentMap<String, Template> LATELY = new ConcurrentHashMap<>();

    private Templates() {}

    /** @throws IllegalArgumentException if no value can be put into the text without danger, or it is blank */
    static Template of(String text) {
        Template known = LATELY.get(text);
        return known == null ? remembered(text, new Template(text)) : known;
    }

    /** One without a place is not remembered: it may have values written into it. */
    private static Template remembered(String text, Template template) {
        if (template.hasPlaces() && text.length() <= LONGEST) {
            if (LATELY.size() >= MOST) {
                LATELY.clear();
            }
            LATELY.put(text, template);
        }
        return template;
    }
}
