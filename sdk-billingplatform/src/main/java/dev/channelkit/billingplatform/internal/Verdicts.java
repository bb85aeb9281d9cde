package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of an answer says of its record. The vendor publishes no rule: this one is modelled after the fields that the reference and
 * its samples have, and after what clients were seen to go by.
 *
 * <ol>
 *   <li>{@code success} that is false: it failed.
 *   <li>A code other than {@code 0} and blank: it failed, whatever else is said.
 *   <li>Neither of the two says anything, and there is a text: it failed.
 *   <li>Otherwise it succeeded; an {@code Id} alone proves nothing against the above.
 * </ol>
 *
 * <p>An entry that has none of these fields, null, or a {@code success} that is neither true nor false, tells nothing.
 */
final class Verdicts {
    private static final String SUCCESS = "success";
    private static final String CODE = "ErrorCode";
    private static final String TEXT = "ErrorText";
    private static final String MESSAGE = "ErrorMessage";
    private static final String FIELD = "ErrorElementField";
    private static final String CREATED = "created";

    /** All that a verdict goes by. */
    static final List<String> FIELDS = List.of("Id", SUCCESS, CODE, TEXT, MESSAGE, FIELD, CREATED);

    private Verdicts() {}

    static boolean isField(String name) {
        return FIELDS.stream().anyMatch(name::equalsIgnoreCase);
    }

    static RecordResult of(RecordView entry) {
        if (!entry.hasAny("Id", SUCCESS, CODE, TEXT, MESSAGE)) {
            return RecordResult.unclear("the answer says nothing of this record");
        }
        if (entry.isContradictory()) {
            return RecordResult.unclear("the answer contradicts itself about this record");
        }
        String said = entry.text(SUCCESS);
        Boolean success = flag(said);
        if (said != null && success == null || said == null && isStructure(entry.raw(SUCCESS))) {
            return RecordResult.unclear("the answer's success is neither true nor false");
        }
        RawValue coded = entry.raw(CODE);
        String code = coded == null ? null : Texts.joined(coded);
        boolean codeSays = code != null;
        boolean failed = Boolean.FALSE.equals(success)
                || codeSays && !"0".equals(code)
                || success == null && !codeSays && problem(entry) != null;
        return failed
                ? RecordResult.failed(
                        entry.text("Id"), "0".equals(code) ? null : code, problem(entry), entry.text(FIELD))
                : RecordResult.succeeded(entry.text("Id"), flag(entry.text(CREATED)));
    }

    private static @Nullable String problem(RecordView entry) {
        RawValue text = entry.raw(TEXT);
        String said = text == null ? null : Texts.joined(text);
        RawValue message = entry.raw(MESSAGE);
        return said != null || message == null ? said : Texts.joined(message);
    }

    private static boolean isStructure(@Nullable RawValue value) {
        return value != null && (value.text().startsWith("{") || value.text().startsWith("["));
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
