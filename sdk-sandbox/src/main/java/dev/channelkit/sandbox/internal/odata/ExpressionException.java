package dev.channelkit.sandbox.internal.odata;

/** A filter or sort that makes no sense; the message says what and where. */
public final class ExpressionException extends RuntimeException {
    ExpressionException(String message) {
        super(message);
    }

    static ExpressionException at(int position, String what) {
        return new ExpressionException("at character " + (position + 1) + " " + what);
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
