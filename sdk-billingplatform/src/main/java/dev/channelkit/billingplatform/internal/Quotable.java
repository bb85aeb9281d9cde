package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What of a record must not be told, however the provider quotes it: cards, banks and persons, in models and in rows. */
final class Quotable {
    private static final Pattern SECRET =
            Pattern.compile("(CreditCard|Ach|NationalIdentityNumber).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Quotable() {}

    /** Its secret texts, the longest first: a shorter one may be part of it. */
    static <T> List<String> secrets(T record, Codec<T> codec) {
        List<String> secrets = new ArrayList<>(Json.secrets(record, codec));
        if (record instanceof Row row) {
            for (String name : row.names()) {
                String value = SECRET.matcher(name).matches() ? row.text(name) : null;
                if (value != null) {
                    secrets.add(value);
                }
            }
        }
        secrets.removeIf(String::isBlank);
        secrets.sort(Comparator.comparingInt(String::length).reversed());
        return secrets;
    }
}
