package dev.channelkit.billingplatform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Bytes as Base64, without line breaks. */
final class Base64Stream extends InputStream {
    /** Divides by three, so that only the last chunk is padded. */
    private static final int CHUNK = 48 * 1024;

    private final InputStream content;
    private byte[] encoded = new byte[0];
    private int at;
    private boolean ended;

    Base64Stream(InputStream content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int given = Math.min(count, encoded.length - at);
        System.arraycopy(encoded, at, into, offset, given);
        at += given;
        return given;
    }

    private boolean fill() throws IOException {
        if (at == encoded.length && !ended) {
            byte[] chunk = content.readNBytes(CHUNK);
            ended = chunk.length < CHUNK;
            encoded = Base64.getEncoder().encode(chunk);
            at = 0;
        }
        return at < encoded.length;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
