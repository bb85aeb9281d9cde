package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** The result without what is secret of its record. */
    static <T> RecordResult hidden(RecordResult result, T record, Codec<T> codec) {
        if (result.text() == null && result.code() == null && result.field() == null) {
            return result;
        }
        List<String> secrets = secrets(record, codec);
        return new RecordResult(
                result.state(),
                result.id(),
                result.created(),
                without(secrets, result.code()),
                without(secrets, result.text()),
                without(secrets, result.field()));
    }

    private static @Nullable String without(List<String> secrets, @Nullable String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden == null ? null : hidden.replace(secret, "***");
        }
        return hidden;
    }
}
