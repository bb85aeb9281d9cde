package dev.channelkit.commons.error;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for an exception that is not of the SDK's making and whose text may hold a secret: with its class, its stack trace and its
 * causes, but only as much of their messages as may be shown. What was suppressed is left out.
 */
public final class ForeignCause extends Exception {
    private static final long serialVersionUID = 1L;

    private final String className;

    private ForeignCause(String className, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.className = className;
    }

    /** The stand-in for {@code original}, messages passed through {@code redaction}. */
    public static ForeignCause redacted(Throwable original, UnaryOperator<String> redaction) {
        return of(original, message -> message == null ? null : redaction.apply(message), seen());
    }

    /** The stand-in for {@code original} without any message. */
    public static ForeignCause withoutMessages(Throwable original) {
        return of(original, message -> null, seen());
    }

    /** The class of the exception it stands in for. */
    public String className() {
        return className;
    }

    private static ForeignCause of(Throwable original, UnaryOperator<@Nullable String> text, Set<Throwable> seen) {
        seen.add(original);
        Throwable cause = original.getCause();
        ForeignCause standIn = new ForeignCause(
                original.getClass().getName(),
                text.apply(original.getMessage()),
                cause == null || seen.contains(cause) ? null : of(cause, text, seen));
        standIn.setStackTrace(original.getStackTrace());
        return standIn;
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** As the original prints: its class, and the message that is left. */
    @Override
    public String toString() {
        String message = getMessage();
        return message == null ? className : className + ": " + message;
    }
}
