package dev.channelkit.commons.call;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import okio.BufferedSource;

/** The characters of a Base64 text in JSON up to its closing quote, escapes resolved and line breaks left out; then the rest is taken, too. */
final class Base64Content extends InputStream {
    private static final int CHUNK = 8 * 1024;

    private final BufferedSource source;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private boolean ended;

    private Base64Content(BufferedSource source) {
        this.source = source;
    }

    /** The bytes that the text at the cursor stands for. What is no Base64, or is cut off, ends in an {@link IOException}. */
    static InputStream decoded(BufferedSource source) {
        return Base64.getDecoder().wrap(new Base64Content(source));
    }

    @Override
    public int read() throws IOException {
        while (!ended) {
            int c = take();
            if (c == '"') {
                ended = true;
                finish();
            } else if (c == '\\') {
                int plain = escaped();
                if (plain > ' ') {
                    return plain;
                }
            } else if (c > ' ') {
                return c;
            }
        }
        return -1;
    }

    private int escaped() throws IOException {
        int c = take();
        return switch (c) {
            case 'n', 'r', 't' -> ' ';
            case 'u' -> {
                int value = 0;
                for (int i = 0; i < 4; i++) {
                    value = value << 4 | Math.max(0, Character.digit(take(), 16));
                }
                yield value;
            }
            default -> c;
        };
    }

    /** The rest of the object says nothing of the file, but whether it is there says that nothing was cut off. */
    private void finish() throws IOException {
        int last = '"';
        while (true) {
            for (; at < end; at++) {
                last = chunk[at] > ' ' ? chunk[at] : last;
            }
            end = source.read(chunk, 0, CHUNK);
            at = 0;
            if (end <= 0) {
                break;
            }
        }
        if (last != '}') {
            throw new EOFException("the object around the file is cut off");
        }
    }

    private int take() throws IOException {
        if (at == end) {
            end = source.read(chunk, 0, CHUNK);
            at = 0;
            if (end <= 0) {
                end = 0;
                throw new EOFException("the file is cut off within its Base64");
            }
        }
        return chunk[at++] & 0xff;
    }
}
