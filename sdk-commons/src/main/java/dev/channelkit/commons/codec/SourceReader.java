package dev.channelkit.commons.codec;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Passes on what another reader gives. Its failures become unchecked, so that a lost connection is not taken for malformed input. */
final class SourceReader extends Reader {
    private final Reader source;

    SourceReader(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        try {
            return source.read(buffer, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // the source belongs to the caller
    }
}
