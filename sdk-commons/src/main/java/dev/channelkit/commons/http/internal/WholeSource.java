package dev.channelkit.commons.http.internal;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Response;
import okio.Buffer;
import okio.ForwardingSource;

/**
 * The bytes of an answer. One that ends short of the length it told is broken off: over HTTP/1.1 OkHttp says so itself, over HTTP/2 a
 * stream may end in good order with bytes missing.
 */
final class WholeSource extends ForwardingSource {
    private final long length;
    private long received;

    /** Reads this answer's body. OkHttp tells no length for what it has unzipped, so that nothing is missed there. */
    WholeSource(Response response) {
        super(response.body().source());
        // the length of an answer to HEAD is that of another
        length = response.request().method().equals("HEAD")
                ? -1
                : response.body().contentLength();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        if (read == -1 && received < length) {
            throw new ProtocolException("it ended after " + received + " of " + length + " bytes");
        }
        received += Math.max(0, read);
        return read;
    }
}
