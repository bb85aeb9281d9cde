package dev.channelkit.commons.batch;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of one record.
 *
 * @param state one of {@link BatchState#SUCCEEDED}, {@link BatchState#FAILED} and {@link BatchState#UNKNOWN}
 * @param id the provider's id of the record; null when it does not say
 * @param created whether the record is new; null when it does not say
 * @param code the provider's code of what went wrong; null without one
 * @param text what went wrong, or why nobody knows; null without one
 * @param field the field that is wrong; null when it does not say
 */
public record RecordResult(
        BatchState state,
        @Nullable String id,
        @Nullable Boolean created,
        @Nullable String code,
        @Nullable String text,
        @Nullable String field) {

    public RecordResult {
        if (state != BatchState.SUCCEEDED && state != BatchState.FAILED && state != BatchState.UNKNOWN) {
            throw new IllegalArgumentException("nothing that a provider says of a record: " + state);
        }
    }

    /** The record was taken. */
    public static RecordResult succeeded(@Nullable String id, @Nullable Boolean created) {
        return new RecordResult(BatchState.SUCCEEDED, id, created, null, null, null);
    }

    /** The record was refused. */
    public static RecordResult failed(
            @Nullable String id, @Nullable String code, @Nullable String text, @Nullable String field) {
        return new RecordResult(BatchState.FAILED, id, null, code, text, field);
    }

    /** The result tells neither. */
    public static RecordResult unclear(String text) {
        return new RecordResult(BatchState.UNKNOWN, null, null, null, text, null);
    }

    /** The same with the provider's words changed: code, text and field. */
    public RecordResult words(UnaryOperator<String> change) {
        return new RecordResult(
                state,
                id,
                created,
                code == null ? null : change.apply(code),
                text == null ? null : change.apply(text),
                field == null ? null : change.apply(field));
    }

    /** No text, which may quote the record. */
    @Override
    public String toString() {
        return "RecordResult[" + state + (code == null ? "" : ", code " + code) + (field == null ? "" : ", " + field)
                + "]";
    }
}
