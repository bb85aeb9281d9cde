package dev.channelkit.commons.record;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The path of a request, without the parameters in it that are secret. */
final class HarPath {
    private HarPath() {}

    /** The segments as they may be written. The template is the end of the path; the beginning is the base URL's. */
    static List<String> shown(String path, String template, Redaction redaction) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        String[] named = template.split("/", -1);
        int from = segments.size() - named.length;
        for (int i = 0; i < named.length && from >= 0; i++) {
            int open = named[i].indexOf('{');
            int close = named[i].indexOf('}');
            if (open >= 0 && close > open && redaction.isSecretParameter(named[i].substring(open + 1, close))) {
                redaction.learn(URLDecoder.decode(segments.get(from + i).replace("+", "%2B"), StandardCharsets.UTF_8));
                segments.set(from + i, Redaction.HIDDEN);
            }
        }
        return segments;
    }
}
