package dev.channelkit.sandbox.internal.billingplatform.sql;

/**
 * A piece of a text.
 *
 * @param text as it stands there; of a text literal, its value
 * @param start where it begins
 * @param end where what follows it begins
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    /** For people. */
    @Override
    public String toString() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "a text";
            default -> "'" + text + "'";
        };
    }
}
