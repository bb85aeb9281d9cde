package dev.channelkit.bss.customfield;

import dev.channelkit.bss.model.CustomField;
import dev.channelkit.bss.model.CustomFieldValue;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Custom fields of accounts, products, orders, subscriptions and invoices: found by name, read as text, and given new values. Accounts and
 * orders take new values, the others are read only. A value for a field without an id is refused with an
 * {@link InvalidRequestException}.
 *
 * <!-- snippet: BssBasics#custom-fields -->
 * <pre>{@code
 * List<CustomField> fields = bss.accounts().customFields(accountId);
 * CustomField segment = CustomFields.named(fields, "Segment").orElseThrow();
 * bss.accounts().setCustomFields(accountId, CustomFields.value(segment.id(), "Education"));
 * }</pre>
 */
public final class CustomFields {
    private CustomFields() {}

    /** The field of that name, whatever its case; the first where several have it. */
    public static Optional<CustomField> named(List<CustomField> fields, String name) {
        return fields.stream()
                .filter(field -> name.equalsIgnoreCase(field.name()))
                .findFirst();
    }

    /** The value as text: a text without its quotes, anything else as JSON; empty where there is none. */
    public static Optional<String> text(CustomField field) {
        RawValue value = field.value();
        if (value == null || value.text().equals("null")) {
            return Optional.empty();
        }
        if (!value.text().startsWith("\"")) {
            return Optional.of(value.text());
        }
        return Optional.ofNullable(Json.read(value.text(), Scalars.TEXT, ReadOptions.TOLERANT));
    }

    /** A text for the field with that id. */
    public static CustomFieldValue value(@Nullable String id, String text) {
        return of(id, text, Scalars.TEXT);
    }

    /** A number for the field with that id. */
    public static CustomFieldValue value(@Nullable String id, BigDecimal number) {
        return of(id, number, Scalars.DECIMAL);
    }

    /** Yes or no for the field with that id. */
    public static CustomFieldValue value(@Nullable String id, boolean yes) {
        return of(id, yes, Scalars.BOOLEAN);
    }

    /** Several texts for the field with that id. */
    public static CustomFieldValue value(@Nullable String id, List<String> texts) {
        return of(id, texts, Scalars.listOf(Scalars.TEXT));
    }

    /** Takes the value of the field with that id away. */
    public static CustomFieldValue none(@Nullable String id) {
        return CustomFieldValue.builder().id(known(id)).clearValue().build();
    }

    private static String known(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new InvalidRequestException(
                    "a custom field without an id takes no value",
                    CallDetails.none(),
                    "give the id that the entity's custom fields tell",
                    null);
        }
        return id;
    }

    private static <T> CustomFieldValue of(@Nullable String id, T value, Codec<T> codec) {
        return CustomFieldValue.builder()
                .id(known(id))
                .value(RawValue.json(Json.write(value, codec)))
                .build();
    }
}
