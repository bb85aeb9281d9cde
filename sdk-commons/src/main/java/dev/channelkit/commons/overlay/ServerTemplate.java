package dev.channelkit.commons.overlay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a provider's server with variables, such as {@code https://{host}{basePath}}.
 *
 * @param url the template
 * @param defaults what the variables are in the spec
 */
record ServerTemplate(String url, Map<String, String> defaults) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final String SCHEME = "://";

    Set<String> variables() {
        return new LinkedHashMap<>(defaults).keySet();
    }

    /**
     * {@code baseUrl} with some of its variables changed. The scheme stays: a test server on loopback has another.
     *
     * @return null when the base URL is not of the template's form
     */
    @Nullable String with(Map<String, String> changed, String baseUrl) {
        int scheme = baseUrl.indexOf(SCHEME);
        Map<String, String> values = scheme < 0 ? null : valuesIn(baseUrl.substring(scheme + SCHEME.length()));
        if (values == null) {
            return null;
        }
        values.putAll(changed);
        return baseUrl.substring(0, scheme + SCHEME.length()) + filled(values);
    }

    /**
     * The URL that another template makes of the variables in {@code baseUrl}; the scheme is the base URL's.
     *
     * @return null when the base URL is not of this template's form
     */
    @Nullable String follow(ServerTemplate other, String baseUrl) {
        int scheme = baseUrl.indexOf(SCHEME);
        Map<String, String> values = scheme < 0 ? null : valuesIn(baseUrl.substring(scheme + SCHEME.length()));
        return values == null ? null : baseUrl.substring(0, scheme + SCHEME.length()) + other.filled(values);
    }

    private String filled(Map<String, String> values) {
        return VARIABLE.matcher(afterScheme())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        values.getOrDefault(variable.group(1), defaults.getOrDefault(variable.group(1), ""))));
    }

    /** Whether these are the values of the variables in a URL: a host with a slash in it would be read as host and path. */
    boolean holds(Map<String, String> values, String url) {
        int scheme = url.indexOf(SCHEME);
        Map<String, String> found = scheme < 0 ? null : valuesIn(url.substring(scheme + SCHEME.length()));
        return found != null && found.entrySet().containsAll(values.entrySet());
    }

    private @Nullable Map<String, String> valuesIn(String address) {
        StringBuilder pattern = new StringBuilder();
        Map<String, String> values = new LinkedHashMap<>();
        String template = afterScheme();
        Matcher variable = VARIABLE.matcher(template);
        int from = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(template.substring(from, variable.start())));
            pattern.append(valuePattern(defaults.getOrDefault(variable.group(1), "")));
            values.put(variable.group(1), "");
            from = variable.end();
        }
        pattern.append(Pattern.quote(template.substring(from))).append("/?");
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(address);
        if (!matcher.matches()) {
            return null;
        }
        int group = 1;
        for (Map.Entry<String, String> value : values.entrySet()) {
            value.setValue(matcher.group(group++));
        }
        return values;
    }

    /** What a variable may be, going by what it usually is: a path below something, some segments, or part of one. */
    private static String valuePattern(String usual) {
        if (usual.startsWith("/")) {
            return "((?:/.*?)?)";
        }
        return usual.contains("/") ? "(.*?)" : "([^/]+?)";
    }

    private String afterScheme() {
        int scheme = url.indexOf(SCHEME);
        return scheme < 0 ? url : url.substring(scheme + SCHEME.length());
    }
}
