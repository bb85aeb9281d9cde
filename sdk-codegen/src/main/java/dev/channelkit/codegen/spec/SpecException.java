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

    static SpecException at(SpecNode node, String problem) {
        return new SpecException(node.where() + ": " + problem);
    }
}
