package dev.channelkit.testsupport.oracle;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Taps a client at the network edge. It holds both bodies in memory, so that what is judged is what was sent and received.
 *
 * <p>The request is taken from the answer, where OkHttp leaves it as the last interceptor made it.
 */
final class OracleInterceptor implements Interceptor {
    private final Consumer<Exchange> judge;

    OracleInterceptor(Consumer<Exchange> judge) {
        this.judge = judge;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = held(chain.request());
        Response response;
        ByteString body;
        try {
            response = chain.proceed(request);
            body = response.body().byteString();
        } catch (IOException e) {
            judge.accept(new Exchange(sent(request), null));
            throw e;
        }
        Exchange.Received received =
                new Exchange.Received(response.code(), response.headers(), unpacked(body, response.headers()));
        judge.accept(new Exchange(sent(response.request()), received));
        return response.newBuilder()
                .body(ResponseBody.create(body, response.body().contentType()))
                .build();
    }

    private static Request held(Request request) throws IOException {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), RequestBody.create(bytes(body), body.contentType()))
                        .build();
    }

    private static Exchange.Sent sent(Request request) throws IOException {
        return new Exchange.Sent(request.method(), request.url(), request.headers(), bytes(request.body()));
    }

    private static ByteString bytes(@Nullable RequestBody body) throws IOException {
        Buffer buffer = new Buffer();
        if (body != null) {
            body.writeTo(buffer);
        }
        return buffer.readByteString();
    }

    private static ByteString unpacked(ByteString body, Headers headers) throws IOException {
        if (!"gzip".equalsIgnoreCase(headers.get("Content-Encoding")) || body.size() == 0) {
            return body;
        }
        try (var unzipped = Okio.buffer(new GzipSource(new Buffer().write(body)))) {
            return unzipped.readByteString();
        }
    }
}
