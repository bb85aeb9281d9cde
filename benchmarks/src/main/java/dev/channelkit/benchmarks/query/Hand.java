package dev.channelkit.benchmarks.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody who puts queries together by hand writes once, if he takes care. */
final class Hand {
    private Hand() {}

    /** For a URL, where a plus may be read as one. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Text that stands for itself in a pattern. */
    static String likePattern(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
