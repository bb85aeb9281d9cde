package dev.channelkit.codegen.spec;

/** A spec that cannot be read as the generator needs it; the message names file and pointer. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpecException(String message) {
        super(message);
    }

    public SpecException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A message that says it all: the build log is better off without a stack trace. */
    public static SpecException plain(String message) {
        return new SpecException(message, false);
    }

    private SpecException(String message, boolean traced) {
        super(message, null, false, traced);
    }

    static SpecException at(SpecNode node, String problem) {
        return new SpecException(node.where() + ": " + problem);
    }
}
