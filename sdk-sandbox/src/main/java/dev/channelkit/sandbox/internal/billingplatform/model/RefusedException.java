package dev.channelkit.sandbox.internal.billingplatform.model;

/** A query, or a call for an entity, that is not worked on. The message says why, for people. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why something is refused. */
    public enum Reason {
        /** The text is none of the query language. */
        SYNTAX,
        /** More than one statement. */
        SEVERAL_STATEMENTS,
        /** A statement that would write. */
        NOT_READ_ONLY,
        /** Something that the real platform may know and the simulated one does not: joins, subqueries, {@code CASE}, {@code *}. */
        UNSUPPORTED,
        UNKNOWN_ENTITY,
        UNKNOWN_FIELD,
        /** A value that is none for the field it is compared with. */
        WRONG_TYPE,
        /** Too long, too deep, or with too many values. */
        TOO_LARGE
    }

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
