package dev.channelkit.commons.http.internal;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read, whole, while it arrives; an interrupt of the thread that waits for more of it ends the call. One thread reads and
 * closes it.
 */
public final class WatchedBody extends ResponseBody {
    private final ResponseBody body;
    private final Call call;
    private final BufferedSource source;
    private final long mostHeld;

    /** @param mostHeld how much of it a reader may hold in memory at once */
    WatchedBody(Response response, Call call, CallWatch watch, long mostHeld) {
        body = response.body();
        this.call = call;
        this.mostHeld = mostHeld;
        source = Okio.buffer(new ForwardingSource(new WholeSource(response)) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                watch.watch(call);
                try {
                    return super.read(sink, byteCount);
                } finally {
                    watch.release(call);
                }
            }
        });
    }

    /** Ends the reading of the thread that is at it, which then finds it broken off; for any thread, unlike closing. */
    public void cancel() {
        call.cancel();
    }

    /** The call whose answer it is. */
    Call call() {
        return call;
    }

    /** How much of it may be held in memory at once. */
    public long mostHeld() {
        return mostHeld;
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
