package dev.channelkit.commons.codec;

import java.io.Reader;

/** Reads a text without the lock that {@code StringReader} takes for each chunk. */
final class TextReader extends Reader {
    private final String text;
    private int position;

    TextReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int rest = text.length() - position;
        if (rest == 0 && length > 0) {
            return -1;
        }
        int count = Math.min(length, rest);
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // holds no resource
    }
}
