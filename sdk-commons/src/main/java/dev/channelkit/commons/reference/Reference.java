package dev.channelkit.commons.reference;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A caller's own name for one thing to create or one sum to move, such as the number of an order: unique among all that the caller ever
 * asks of the provider, and the same again when the same is asked for again. It goes to the provider in clear and is shown in messages, so
 * nothing confidential belongs into it.
 */
public final class Reference implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most characters it may have. */
    public static final int LONGEST = 64;

    private final String value;

    private Reference(String value) {
        this.value = value;
    }

    /**
     * A reference, kept as it is written: upper and lower case are not the same.
     *
     * @throws InvalidRequestException when it is blank, longer than {@value #LONGEST} characters, begins or ends with a blank, or holds
     *     something that is not printable: a line break or another control character, an invisible one, half a character
     */
    public static Reference of(@Nullable String value) {
        String problem = problem(value);
        if (problem != null || value == null) {
            throw new InvalidRequestException(
                    "the reference " + problem, CallDetails.none(), "take one such as PO-1881", null);
        }
        return new Reference(value);
    }

    /** {@link #of} for a static import: {@code reference("PO-1881")}. */
    public static Reference reference(@Nullable String value) {
        return of(value);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Reference other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable String problem(@Nullable String value) {
        if (value == null) {
            return "is missing (null)";
        }
        if (value.isBlank()) {
            return "is blank";
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (!value.codePoints().allMatch(Reference::isPrintable)) {
            return "contains a line break or something else that is not printable";
        }
        // providers trim what they store, and it would not be found again
        return value.startsWith(" ") || value.endsWith(" ") ? "begins or ends with a blank" : null;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> c != 0xfffd;
        };
    }
}
