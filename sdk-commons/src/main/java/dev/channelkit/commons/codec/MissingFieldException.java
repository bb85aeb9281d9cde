package dev.channelkit.commons.codec;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import org.jspecify.annotations.Nullable;

/** A field that the spec requires was asked for, but the answer did not carry it, or not in a readable form. */
public final class MissingFieldException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String field;

    public MissingFieldException(String type, String field) {
        super(
                type + " has no \"" + field
                        + "\": the answer did not carry this required field, or not in a readable form",
                Outcome.APPLIED,
                CallDetails.none(),
                "ask has(Field) first, or read the raw value where drift was reported",
                null);
        this.type = type;
        this.field = field;
    }

    /**
     * The value of a required field.
     *
     * @throws MissingFieldException if it is null
     */
    public static <T> T require(String type, String wireName, @Nullable T value) {
        if (value == null) {
            throw new MissingFieldException(type, wireName);
        }
        return value;
    }

    /** The model, such as {@code Customer}. */
    public String type() {
        return type;
    }

    /** The field's name on the wire. */
    public String field() {
        return field;
    }
}
