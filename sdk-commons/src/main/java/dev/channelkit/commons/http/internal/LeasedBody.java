package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.limit.Lease;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The body of an answer whose request still holds its place; closing it gives the place back. */
final class LeasedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    LeasedBody(ResponseBody body, Lease lease) {
        this.body = body;
        source = Okio.buffer(new ForwardingSource(body.source()) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    lease.close();
                }
            }
        });
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }
}
