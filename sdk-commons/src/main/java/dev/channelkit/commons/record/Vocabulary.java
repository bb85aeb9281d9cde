package dev.channelkit.commons.record;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which names a client knows, and with them whose values a recording may show. A secret name is hidden wherever it stands: the same name in
 * another model is not worth the risk.
 *
 * @param headers whose values may be shown, in lower case
 * @param hiddenHeaders of those, the ones that carry credentials, whatever anybody lists; in lower case
 * @param parameters that the spec knows
 * @param secretParameters of those
 * @param fields that the spec knows
 * @param secretFields of those
 */
public record Vocabulary(
        Set<String> headers,
        Set<String> hiddenHeaders,
        Set<String> parameters,
        Set<String> secretParameters,
        Set<String> fields,
        Set<String> secretFields) {
    private static final Set<String> HEADERS = Set.of(
            "accept",
            "allow",
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "if-match",
            "if-none-match",
            "last-modified",
            "ratelimit",
            "ratelimit-limit",
            "ratelimit-policy",
            "ratelimit-remaining",
            "ratelimit-reset",
            "retry-after",
            "server",
            "traceparent",
            "user-agent",
            "vary",
            "via",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-request-id");

    // a spec may have missed one
    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|secret|token|authorization|api[-_]?key|credential|private[-_]?key|session[-_]?id",
            Pattern.CASE_INSENSITIVE);

    /** Knows nothing but harmless headers. */
    public static final Vocabulary NONE = new Vocabulary(HEADERS, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Vocabulary {
        headers = inLowerCase(headers);
        hiddenHeaders = inLowerCase(hiddenHeaders);
        parameters = Set.copyOf(parameters);
        secretParameters = Set.copyOf(secretParameters);
        fields = Set.copyOf(fields);
        secretFields = Set.copyOf(secretFields);
    }

    /** With more that may be shown. */
    public Vocabulary showing(Set<String> headers, Set<String> parameters, Set<String> fields) {
        return new Vocabulary(
                union(this.headers, headers),
                hiddenHeaders,
                union(this.parameters, parameters),
                secretParameters,
                union(this.fields, fields),
                secretFields);
    }

    boolean showsHeader(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return headers.contains(header) && !hiddenHeaders.contains(header) && !isSecret(name);
    }

    /** {@code filter[name:gte]} is known when {@code filter} is. */
    boolean showsParameter(String name) {
        int bracket = name.indexOf('[');
        String parameter = bracket < 0 ? name : name.substring(0, bracket);
        boolean known = parameters.contains(name) || parameters.contains(parameter);
        return known && !isSecretParameter(name) && !secretParameters.contains(parameter);
    }

    boolean isSecretParameter(String name) {
        return secretParameters.contains(name) || isSecret(name);
    }

    boolean showsField(String name) {
        return fields.contains(name) && !isSecretField(name);
    }

    boolean isSecretField(String name) {
        return secretFields.contains(name) || isSecret(name);
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    private static Set<String> inLowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
