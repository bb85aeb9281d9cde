package dev.channelkit.commons.codec;

/**
 * The input is not well-formed in its format, ends too early, or nests deeper than allowed. The message tells where, and quotes nothing
 * of the input.
 */
public final class MalformedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    MalformedInputException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /**
     * Whether the input was well-formed as far as it went: most likely the rest was lost on the way. A cut in the middle of a number or of
     * a word such as {@code true}, or in XML of a tag or reference, is not recognised.
     */
    public boolean truncated() {
        return truncated;
    }
}
