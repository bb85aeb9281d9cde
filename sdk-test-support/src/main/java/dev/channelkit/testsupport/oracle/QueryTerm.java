package dev.channelkit.testsupport.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One {@code key=value} of a raw query.
 *
 * @param raw the characters on the wire
 * @param key the key, decoded
 * @param value the value, decoded; null when there was no {@code =}
 */
public record QueryTerm(String raw, String key, @Nullable String value) {
    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*");

    static List<QueryTerm> parse(@Nullable String rawQuery) {
        List<QueryTerm> terms = new ArrayList<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String raw : rawQuery.split("&", -1)) {
                int equals = raw.indexOf('=');
                terms.add(
                        equals < 0
                                ? new QueryTerm(raw, decode(raw), null)
                                : new QueryTerm(
                                        raw, decode(raw.substring(0, equals)), decode(raw.substring(equals + 1))));
            }
        }
        return List.copyOf(terms);
    }

    /** Whether key and value hold only unreserved characters and escapes: the one spelling that all servers read alike. */
    boolean encoded() {
        int equals = raw.indexOf('=');
        return equals < 0
                ? ENCODED.matcher(raw).matches()
                : ENCODED.matcher(raw.substring(0, equals)).matches()
                        && ENCODED.matcher(raw.substring(equals + 1)).matches();
    }

    /** Decodes escapes; what is no escape stays, so that a bad query can still be named in a violation. */
    private static String decode(String raw) {
        Buffer bytes = new Buffer();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%'
                    && i + 2 < raw.length()
                    && ENCODED.matcher(raw.substring(i, i + 3)).matches()) {
                bytes.writeByte(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeUtf8CodePoint(c);
            }
        }
        return bytes.readString(StandardCharsets.UTF_8);
    }
}
